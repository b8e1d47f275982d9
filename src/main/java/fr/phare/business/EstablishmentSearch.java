package fr.phare.business;

import fr.phare.likeness.Likeness;
import fr.phare.likeness.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds establishments in two steps: indexes give candidates, a bounded number however many there
 * are; {@link Likeness} puts them in order. Candidates are those whose names begin with what was
 * typed and those that have all its words, or words beginning so, or, where there are none, words
 * that differ by a typo. See docs/adr/0026.
 */
@Component
class EstablishmentSearch {

    private static final int MOST_CANDIDATES = 200;

    /** So many are enough to choose from. */
    private static final int ENOUGH = 100;

    private static final String ROWS =
            """
            select e.*, h.least, h.most, a.label as activity_label,
              e.words || coalesce(a.words, '') as all_words
            from business.establishment e
            left join business.headcount_bracket h on h.code = e.headcount
            left join business.activity a on a.code = e.activity
            """;

    private static final String OF_NUMBER =
            "where siret >= :from and siret < :to"
                    + " order by active desc, head_office desc, siret limit :most";

    private static final String OF_NAME =
            "where active and name_plain >= :from and name_plain < :to limit :most";

    private static final String WITH_WORDS =
            "where e.ctid = any (array("
                    + "select business.rows_with(cast(:words as tsquery), :part, :most)))";

    /** Comes after every letter and digit: with it, a beginning becomes a range. */
    private static final String LAST = "~";

    /** Half of the uses of a word are expected to be closed, or to have another word as well. */
    private static final int CLOSED_OR_TWICE = 2;

    /** Parts of the active establishments with an index of their own. */
    private enum Part {
        HUNDREDTH("hundredth", 100),
        TENTH("tenth", 10);

        private final String name;
        private final int of;

        Part(String name, int of) {
            this.name = name;
            this.of = of;
        }
    }

    /** Whole: of those alike in all else, the same come first each time. */
    private static final Comparator<Found> ORDER =
            Comparator.comparing((Found found) -> !found.value().active())
                    .thenComparingDouble(found -> -found.likeness())
                    .thenComparing(found -> !found.value().headOffice())
                    .thenComparing(found -> found.value().siret().value());

    private final JdbcClient jdbc;
    private final Lexicon lexicon;

    EstablishmentSearch(JdbcClient jdbc, Lexicon lexicon) {
        this.jdbc = jdbc;
        this.lexicon = lexicon;
    }

    List<Establishment> find(String text, int limit) {
        SearchWords wanted = SearchWords.of(text, jdbc);
        return candidates(wanted, limit).stream()
                .sorted(ORDER)
                .limit(limit)
                .map(Found::value)
                .toList();
    }

    private Collection<Found> candidates(SearchWords wanted, int limit) {
        List<String> words = wanted.words();
        if (words.isEmpty()) {
            return List.of();
        }
        if (SearchWords.isRegistryNumber(words.getFirst())) {
            return beginning(OF_NUMBER, words.getFirst(), wanted);
        }
        List<Found> named = beginning(OF_NAME, " " + wanted.typed(), wanted);
        if (words.size() == 1 && named.size() >= ENOUGH) {
            return named;
        }
        Map<Siret, Found> found = new LinkedHashMap<>();
        named.forEach(one -> found.put(one.value().siret(), one));
        List<Meanings> meant = lexicon.beginning(words);
        if (meant.stream().noneMatch(Meanings::isUnknown)) {
            addActive(found, meant, wanted);
            addClosed(found, meant, wanted, limit);
        }
        if (found.isEmpty()) {
            addMisspelt(found, meant, wanted, limit);
        }
        return found.values();
    }

    /**
     * Words that the registry does not know are misspelt; any of them may be, where those do not
     * fill the list; and in two places, where no active one is found else.
     */
    private void addMisspelt(
            Map<Siret, Found> found, List<Meanings> meant, SearchWords wanted, int limit) {
        if (lexicon.addOneTypo(meant, Meanings::isUnknown)) {
            addActive(found, meant, wanted);
        }
        if (found.size() < limit && lexicon.addOneTypo(meant, one -> true)) {
            addActive(found, meant, wanted);
        }
        if (found.isEmpty() && lexicon.addTwoTypos(meant)) {
            addActive(found, meant, wanted);
        }
        addClosed(found, meant, wanted, limit);
    }

    private void addActive(Map<Siret, Found> found, List<Meanings> meant, SearchWords wanted) {
        active(meant, wanted).forEach(one -> found.put(one.value().siret(), one));
    }

    /** Only as far as active ones do not fill the list. */
    private void addClosed(
            Map<Siret, Found> found, List<Meanings> meant, SearchWords wanted, int limit) {
        if (found.size() < limit) {
            withWords("closed", meant, wanted).forEach(one -> found.put(one.value().siret(), one));
        }
    }

    /** Where many are to be expected, a part of the registry is looked at first. */
    private List<Found> active(List<Meanings> meant, SearchWords wanted) {
        long expected = Meanings.rarest(meant) / CLOSED_OR_TWICE;
        for (Part part : Part.values()) {
            if (expected / part.of >= MOST_CANDIDATES) {
                List<Found> found = withWords(part.name, meant, wanted);
                if (found.size() >= ENOUGH) {
                    return found;
                }
            }
        }
        return withWords("active", meant, wanted);
    }

    private List<Found> withWords(String part, List<Meanings> meant, SearchWords wanted) {
        return read(WITH_WORDS, Map.of("words", Meanings.query(meant), "part", part), wanted);
    }

    private List<Found> beginning(String condition, String beginning, SearchWords wanted) {
        return read(condition, Map.of("from", beginning, "to", beginning + LAST), wanted);
    }

    private List<Found> read(String condition, Map<String, String> values, SearchWords wanted) {
        return jdbc
                .sql(ROWS + condition)
                .params(values)
                .param("most", MOST_CANDIDATES)
                .query((row, number) -> Found.of(wanted, row, number))
                .list()
                .stream()
                .filter(found -> found.likeness() > Likeness.NONE)
                .toList();
    }

    private record Found(Establishment value, double likeness) {

        static Found of(SearchWords wanted, ResultSet row, int number) throws SQLException {
            double likeness =
                    Likeness.of(
                            wanted.words(),
                            row.getString("name_plain"),
                            row.getString("all_words"));
            return new Found(RegistryRows.establishment(row, number), likeness);
        }
    }
}
