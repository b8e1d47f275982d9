package fr.phare.web;

import java.util.regex.Pattern;

/**
 * What we accept as an e-mail address: one {@code @}, a dot behind it, nothing that a header fears.
 */
public final class EmailAddress {

    /** Characters, RFC 5321 §4.5.3.1.3. */
    public static final int LIMIT = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]{1,64}"
                            + "@[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]+\\.[^\\s\\p{Cntrl}@.<>]{2,}");

    private EmailAddress() {}

    /** Whether {@code text} can be written to. */
    public static boolean isReadable(String text) {
        return text.length() <= LIMIT && !Surrogates.isBroken(text) && FORM.matcher(text).matches();
    }
}
