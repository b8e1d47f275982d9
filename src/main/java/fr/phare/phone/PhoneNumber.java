package fr.phare.phone;

import java.util.regex.Pattern;

/**
 * A telephone number as machines keep it: {@code +33612345678} (ITU-T E.164).
 *
 * <p>Numbers that people typed come from {@link PhonePolicy#read}; this record only checks the
 * form.
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /**
     * @throws IllegalArgumentException when {@code e164} does not have the form of E.164
     */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /** As people in France write it: {@code 06 12 34 56 78}; elsewhere {@link #international()}. */
    public String display() {
        return PhoneLine.of(e164).display();
    }

    /** The same for text that is set in lines: it stays on one. */
    public String unbroken() {
        return display().replace(' ', '\u00A0');
    }

    /** For whoever calls from abroad: {@code +33 6 12 34 56 78}. */
    public String international() {
        return PhoneLine.of(e164).international();
    }

    /** Whether a text message arrives there; a landline reads it aloud at best, to anybody. */
    public boolean takesTexts() {
        return PhoneLine.of(e164).texts();
    }

    /** The last two digits: enough to tell two numbers apart in a log, too little to call. */
    @Override
    public String toString() {
        return "PhoneNumber[…" + e164.substring(e164.length() - 2) + "]";
    }
}
