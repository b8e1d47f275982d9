package fr.phare.phone;

import fr.phare.phone.PhoneReading.Reason;
import java.util.regex.Pattern;

/** A number as somebody wrote it, reduced to what can be dialled. */
sealed interface Writing {

    /**
     * Digits only, {@code +} first where the country was written ({@code 00} counts as {@code +}).
     */
    record Dialled(String digits) implements Writing {

        boolean withCountry() {
            return digits.startsWith("+");
        }
    }

    /** What cannot be dialled. */
    record Odd(Reason reason) implements Writing {}

    /** Characters beyond which nobody writes one number. */
    int LONGEST = 40;

    /** E.164 has at most 15 digits; {@code 00} and {@code (0)} may add three. */
    int MOST_DIGITS = 18;

    /** Spaces, and the marks that telephones put around a number copied from their contacts. */
    Pattern AROUND =
            Pattern.compile(
                    "^[\\s\\p{Z}\\x{200E}\\x{202A}\\x{202C}\\x{2068}\\x{2069}]+"
                            + "|[\\s\\p{Z}\\x{200E}\\x{202A}\\x{202C}\\x{2068}\\x{2069}]+$");

    /** Spaces of any width, hyphens of any length, dots, slashes, parentheses. */
    Pattern SEPARATORS = Pattern.compile("[\\p{Zs}./()\\-\\x{2010}-\\x{2014}\\x{2212}]");

    /** A number of some length in which a letter stands for a digit. */
    Pattern LOOK_ALIKES = Pattern.compile("(?=(?:[OoIl]*[0-9]){6})(?=.*[OoIl])\\+?[0-9OoIl]+");

    Pattern EXTENSION =
            Pattern.compile(
                    "(?iu)[^\\p{L}\\p{Cntrl}]*[0-9][^0-9\\p{L}\\p{Cntrl}]*"
                            + "(?:#|[;,]+(?:ext)?|x|ext|extension|poste|p)"
                            + "[^0-9\\p{L}\\p{Cntrl}]*[0-9]{1,7}");

    static Writing of(String text) {
        if (text.length() > LONGEST) {
            return new Odd(text.isBlank() ? Reason.EMPTY : Reason.UNREADABLE);
        }
        String trimmed = AROUND.matcher(text).replaceAll("");
        if (trimmed.isEmpty()) {
            return new Odd(Reason.EMPTY);
        }
        String compact = SEPARATORS.matcher(trimmed).replaceAll("");
        if (LOOK_ALIKES.matcher(compact).matches()) {
            return new Odd(Reason.LETTERS);
        }
        return compact.matches("\\+?[0-9]+") ? dialled(compact) : new Odd(oddity(trimmed));
    }

    private static Writing dialled(String compact) {
        String digits = compact.startsWith("00") ? "+" + compact.substring(2) : compact;
        return digits.length() > MOST_DIGITS ? new Odd(Reason.UNREADABLE) : new Dialled(digits);
    }

    private static Reason oddity(String trimmed) {
        if (trimmed.codePoints().anyMatch(Writing::isForeignDigit)) {
            return Reason.NOT_LATIN_DIGITS;
        }
        return EXTENSION.matcher(trimmed).matches() ? Reason.EXTENSION : Reason.UNREADABLE;
    }

    private static boolean isForeignDigit(int character) {
        return Character.isDigit(character) && (character < '0' || character > '9');
    }
}
