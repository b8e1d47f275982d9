package fr.phare.business;

import java.util.Optional;
import java.util.regex.Pattern;

/** What SIREN and SIRET have in common: digits, grouping, Luhn's key. */
final class RegistryNumber {

    /** A space that does not break, as French writes between groups of digits. */
    static final String SPACE = "\u00a0";

    /** Longer texts are not read: nobody writes fourteen digits in more. */
    private static final int LONGEST = 60;

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\t.\\-]");

    private RegistryNumber() {}

    /** The {@code count} digits of {@code text}, empty where it holds anything else. */
    static Optional<String> digits(String text, int count) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(SEPARATORS.matcher(text).replaceAll(""))
                .filter(compact -> isDigits(compact, count));
    }

    static void requireDigits(String value, int count) {
        if (!isDigits(value, count)) {
            throw new IllegalArgumentException("Not " + count + " digits");
        }
    }

    private static boolean isDigits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** Every second digit from the right counts double, and the sum ends in zero (ISO/IEC 7812). */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    static String grouped(String digits) {
        return digits.replaceAll("(\\d{3})(?=\\d)", "$1" + SPACE);
    }
}
