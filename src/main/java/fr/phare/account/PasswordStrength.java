package fr.phare.account;

import fr.phare.web.Surrogates;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Whether a password withstands guessing without any other limit: 80 bits by length and alphabet
 * (CNIL, deliberation 2022-100, first case), and not what a guesser tries first.
 */
final class PasswordStrength {

    static final int LONGEST = 128;

    /** Characters needed with 1, 2, 3 and 4 kinds of characters; digits alone need 25. */
    private static final List<Integer> LENGTHS = List.of(20, 16, 14, 12);

    private static final int LENGTH_OF_DIGITS = 25;

    /** What must be left when well-known words are taken out. */
    private static final int LEFT_WITHOUT_WORDS = 8;

    private static final int SHORTEST_PERSONAL_WORD = 4;
    private static final int DISTINCT_CHARACTERS = 6;

    /** Why a password is refused; {@code missing} characters would do where it is TOO_SHORT. */
    record Weakness(Kind kind, int missing) {
        enum Kind {
            TOO_LONG,
            UNREADABLE,
            TOO_SHORT,
            PERSONAL,
            COMMON,
            PATTERN
        }
    }

    private PasswordStrength() {}

    /** The form in which passwords are judged and hashed: the same keys on every keyboard. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with {@code password}, if anything.
     *
     * @param personal e-mail address and name of the person
     */
    static Optional<Weakness> of(String password, Collection<String> personal) {
        String text = normalised(password);
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return weakness(Weakness.Kind.TOO_LONG);
        }
        if (Surrogates.isBroken(text)) {
            return weakness(Weakness.Kind.UNREADABLE);
        }
        int needed = neededLength(text);
        if (length < needed) {
            return Optional.of(new Weakness(Weakness.Kind.TOO_SHORT, needed - length));
        }
        String folded = folded(text);
        if (personalWords(personal).anyMatch(folded::contains)) {
            return weakness(Weakness.Kind.PERSONAL);
        }
        if (isPattern(text) || unforeseen(folded) < needed) {
            return weakness(Weakness.Kind.PATTERN);
        }
        if (withoutCommonWords(folded).length() < LEFT_WITHOUT_WORDS) {
            return weakness(Weakness.Kind.COMMON);
        }
        return Optional.empty();
    }

    private static Optional<Weakness> weakness(Weakness.Kind kind) {
        return Optional.of(new Weakness(kind, 0));
    }

    static int neededLength(String text) {
        boolean lower = has(text, Character::isLowerCase);
        boolean upper = has(text, Character::isUpperCase);
        boolean digit = has(text, Character::isDigit);
        boolean other = has(text, c -> !Character.isLetterOrDigit(c));
        int kinds = (int) Stream.of(lower, upper, digit, other).filter(kind -> kind).count();
        return digit && kinds == 1 ? LENGTH_OF_DIGITS : LENGTHS.get(Math.max(kinds, 1) - 1);
    }

    private static boolean has(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    /** Lower case without accents: {@code PhÀre} is {@code phare}. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> personalWords(Collection<String> personal) {
        return Stream.concat(
                Stream.of("phare"),
                personal.stream()
                        .map(text -> folded(text.split("@", 2)[0]))
                        .flatMap(text -> Stream.of(text.split("[^a-z0-9]+")))
                        .filter(word -> word.length() >= SHORTEST_PERSONAL_WORD));
    }

    /** {@code abcabcabcabc}, or a few characters in any order. */
    private static boolean isPattern(String text) {
        if (text.chars().distinct().count() < DISTINCT_CHARACTERS) {
            return true;
        }
        for (int period = 1; period <= text.length() / 2; period++) {
            String start = text.substring(0, text.length() - period);
            if (start.equals(text.substring(period))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Characters that do not merely go on as the two before: {@code aaa}, {@code 345}, {@code cba}.
     */
    private static int unforeseen(String text) {
        int count = Math.min(2, text.length());
        for (int i = 2; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            boolean goesOn = step == text.charAt(i - 1) - text.charAt(i - 2);
            if (!goesOn || Math.abs(step) > 1) {
                count++;
            }
        }
        return count;
    }

    /** Letters and digits that are left; {@code P4ssw0rd} is read as {@code password}. */
    private static String withoutCommonWords(String folded) {
        String rest =
                folded.replace('@', 'a').replace('4', 'a').replace('0', 'o').replace('1', 'i');
        rest = rest.replace('3', 'e').replace('$', 's').replace('5', 's');
        for (String word : CommonPasswords.WORDS) {
            rest = rest.replace(word, "");
        }
        return rest.replaceAll("[^a-z0-9]", "");
    }
}
