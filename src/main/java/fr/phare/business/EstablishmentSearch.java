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
import java.util.Set;
import java.util.stream.Collectors;
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

    /** So many names that begin with one word are enough to choose from. */
    private static final int ENOUGH_NAMES = 100;

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

    private static final String ACTIVE_WITH_WORDS =
            "where siret in (select business.active_with(cast(:words as tsquery), :most))";

    private static final String CLOSED_WITH_WORDS =
            "where siret in (select business.closed_with(cast(:words as tsquery), :most))";

    /** Comes after every letter and digit: with it, a beginning becomes a range. */
    private static final String LAST = "~";

    private static final Comparator<Found> ORDER =
            Comparator.comparing((Found found) -> !found.value().active())
                    .thenComparingDouble(found -> -found.likeness())
                    .thenComparing(found -> !found.value().headOffice());

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
        if (words.size() == 1 && named.size() >= ENOUGH_NAMES) {
            return named;
        }
        Map<Siret, Found> found = new LinkedHashMap<>();
        named.forEach(one -> found.put(one.value().siret(), one));
        addAll(found, lexicon.beginning(words), wanted, limit);
        if (found.isEmpty()) {
            addAll(found, lexicon.resembling(words), wanted, limit);
        }
        return found.values();
    }

    /** Closed ones only as far as active ones do not fill the list. */
    private void addAll(
            Map<Siret, Found> found, List<Set<String>> groups, SearchWords wanted, int limit) {
        Map<String, String> query = Map.of("words", query(groups));
        read(ACTIVE_WITH_WORDS, query, wanted).forEach(one -> found.put(one.value().siret(), one));
        if (found.size() < limit) {
            read(CLOSED_WITH_WORDS, query, wanted)
                    .forEach(one -> found.put(one.value().siret(), one));
        }
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

    /** Any word of each group; plain words are letters and digits only. */
    private static String query(List<Set<String>> groups) {
        return groups.stream()
                .map(group -> "(" + String.join(" | ", group) + ")")
                .collect(Collectors.joining(" & "));
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
