package fr.phare.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each column of a table holds, by its title, whatever its accents, capitals and punctuation.
 */
public final class ColumnTitles<C extends Enum<C>> {

    private final Map<String, C> known = new HashMap<>();
    private final C otherwise;

    /**
     * @param titles those of each column
     * @param otherwise what a column is whose title is not known
     */
    public ColumnTitles(Map<C, List<String>> titles, C otherwise) {
        titles.forEach((column, words) -> words.forEach(word -> known.put(plain(word), column)));
        this.otherwise = otherwise;
    }

    /** The column of each of {@code titles}. */
    public List<C> of(List<String> titles) {
        return titles.stream().map(title -> known.getOrDefault(plain(title), otherwise)).toList();
    }

    /** Words as titles are compared: {@code Adresse(s) e-mail} is {@code adresses e mail}. */
    public static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(s\\)", "s")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
