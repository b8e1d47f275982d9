package fr.phare.likeness;

import java.util.List;

/**
 * How well something answers a search: every word must be somewhere, and a word of the name counts
 * more than one of the rest, a whole word more than its beginning or a typo.
 */
public final class Likeness {

    /** No match. */
    public static final double NONE = 0;

    static final double WHOLE = 1;
    private static final double BEGINNING = 0.8;
    static final double TYPO = 0.6;
    private static final double ELSEWHERE = 0.7;

    private static final int LETTERS_FOR_A_TYPO = 4;
    private static final int LETTERS_FOR_TWO_TYPOS = 8;

    private Likeness() {}

    /**
     * How well one thing answers.
     *
     * @param wanted plain words that somebody typed
     * @param name plain words of its name
     * @param all plain words of all that is searched
     * @return {@link #NONE} where a word is nowhere, else more than zero and at most one
     */
    public static double of(List<String> wanted, String name, String all) {
        double sum = 0;
        for (String word : wanted) {
            double best =
                    SearchWords.isRegistryNumber(word)
                            ? WHOLE
                            : Math.max(best(word, name), ELSEWHERE * best(word, all));
            if (best == NONE) {
                return NONE;
            }
            sum += best;
        }
        return sum / wanted.size();
    }

    /** How well {@code word} is said in the plain words {@code text}. */
    static double best(String word, String text) {
        double best = NONE;
        for (String candidate : text.split(" ", -1)) {
            best = Math.max(best, like(word, candidate));
        }
        return best;
    }

    private static double like(String word, String candidate) {
        if (candidate.equals(word)) {
            return WHOLE;
        }
        if (candidate.startsWith(word)) {
            return BEGINNING;
        }
        return isTypo(word, candidate) ? TYPO : NONE;
    }

    /** Numbers have no typos: a wrong digit is another number. */
    private static boolean isTypo(String word, String candidate) {
        if (word.length() < LETTERS_FOR_A_TYPO || SearchWords.isDigits(word)) {
            return false;
        }
        int allowed = word.length() < LETTERS_FOR_TWO_TYPOS ? 1 : 2;
        int beginning = Math.min(candidate.length(), word.length() + allowed);
        return distance(word, candidate) <= allowed
                || (beginning < candidate.length()
                        && distance(word, candidate.substring(0, word.length())) <= allowed);
    }

    /** Letters added, left out, replaced or swapped with their neighbour (Damerau, OSA). */
    public static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(last[j - 1] + replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }
}
