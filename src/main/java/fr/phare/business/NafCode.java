package fr.phare.business;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An activity in the French nomenclature (INSEE, NAF rév. 2), at any level from division to
 * sub-class: {@code 10}, {@code 10.7}, {@code 10.71}, {@code 10.71C}.
 */
public record NafCode(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d\\d)(?:\\.?(\\d(?:\\d[A-Z]?)?))?");

    /**
     * @throws IllegalArgumentException when {@code value} is not written as above
     */
    public NafCode {
        if (!value.equals(canonical(value))) {
            throw new IllegalArgumentException("Not a NAF code: " + value);
        }
    }

    /** Reads {@code 10.71C}, {@code 1071c} or {@code 10 71 C}; the code may still not exist. */
    public static Optional<NafCode> parse(String text) {
        if (text.length() > 12) {
            return Optional.empty();
        }
        String compact = text.replaceAll("\\p{Z}", "").toUpperCase(Locale.ROOT);
        return Optional.of(canonical(compact)).filter(code -> !code.isEmpty()).map(NafCode::new);
    }

    private static String canonical(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return "";
        }
        return parts.group(2) == null ? parts.group(1) : parts.group(1) + "." + parts.group(2);
    }

    /** Whether this is {@code wider} or lies below it: 10.71C is within 10.7. */
    public boolean isWithin(NafCode wider) {
        return value.startsWith(wider.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
