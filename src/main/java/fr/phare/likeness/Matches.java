package fr.phare.likeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the fields of one thing answer a search, and by which of them.
 *
 * @param likeness {@link Likeness#NONE} where a word is nowhere, else at most one
 */
public record Matches(double likeness, List<Match> why) {

    private static final Matches NOTHING = new Matches(Likeness.NONE, List.of());

    /** From here on digits are looked for inside a number: people remember its end. */
    private static final int DIGITS_INSIDE = 4;

    public Matches {
        why = List.copyOf(why);
    }

    public boolean any() {
        return likeness > Likeness.NONE;
    }

    /** Every word must be in some field; the best one of each is why. */
    public static Matches of(SearchWords wanted, List<SearchField> fields) {
        double sum = 0;
        Map<SearchField, Boolean> why = new LinkedHashMap<>();
        for (String word : wanted.words()) {
            double best = Likeness.NONE;
            SearchField where = null;
            for (SearchField field : fields) {
                double likeness = like(word, field);
                if (likeness > best) {
                    best = likeness;
                    where = field;
                }
            }
            if (where == null) {
                return NOTHING;
            }
            sum += best;
            why.merge(where, best <= Likeness.TYPO, Boolean::logicalOr);
        }
        return new Matches(
                wanted.words().isEmpty() ? Likeness.NONE : sum / wanted.words().size(),
                why.entrySet().stream()
                        .map(
                                one ->
                                        new Match(
                                                one.getKey().kind(),
                                                one.getKey().shown(),
                                                one.getValue()))
                        .toList());
    }

    private static double like(String word, SearchField field) {
        if (SearchWords.isDigits(word) && word.length() >= DIGITS_INSIDE) {
            return field.plain().contains(word) ? Likeness.WHOLE : Likeness.NONE;
        }
        return Likeness.best(word, field.plain());
    }
}
