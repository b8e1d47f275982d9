package fr.phare.business;

import fr.phare.likeness.Likeness;
import fr.phare.likeness.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds establishments and communes in two steps: the index gives candidates in which every word
 * begins some word, or, where there are none, resembles some; {@link Likeness} puts them in order.
 */
@Component
class RegistrySearch {

    private static final int LETTERS_FOR_RESEMBLANCE = 4;

    /** Two of the trigrams of a word of six letters: finds swapped letters as well. */
    private static final String RESEMBLANCE = "0.28";

    /**
     * A word such as Paris is in too many rows to compare them all at each key stroke: of the first
     * 5,000, the 300 whose names are nearest are candidates.
     */
    private static final String ESTABLISHMENT_QUERY =
            """
            select e.*, h.least, h.most
            from (select * from business.establishment where %s limit 5000) e
            left join business.headcount_bracket h on h.code = e.headcount
            order by similarity(name_plain, :text) desc, siret limit 300
            """;

    private static final String COMMUNE_QUERY =
            """
            select c.*, d.name as department_name
            from business.commune c join business.department d on d.code = c.department
            where %s
            order by similarity(name_plain, :text) desc, population desc limit 300
            """;

    private static final Source<Establishment> ESTABLISHMENTS =
            new Source<>(ESTABLISHMENT_QUERY, "siret", RegistryRows::establishment);
    private static final Source<Commune> COMMUNES =
            new Source<>(COMMUNE_QUERY, "c.code", RegistryRows::commune);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegistrySearch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Establishment> establishments(String text, int limit) {
        Comparator<Found<Establishment>> order =
                Comparator.comparing((Found<Establishment> found) -> !found.value().active())
                        .thenComparingDouble(found -> -found.likeness())
                        .thenComparing(found -> !found.value().headOffice());
        return search(text, ESTABLISHMENTS).stream()
                .sorted(order)
                .limit(limit)
                .map(Found::value)
                .toList();
    }

    /** The nearest name first, and of several alike the most populous. */
    List<Commune> communes(String text, int limit) {
        return search(text, COMMUNES).stream()
                .sorted(Comparator.comparingDouble(found -> -found.likeness()))
                .limit(limit)
                .map(Found::value)
                .toList();
    }

    private <T> List<Found<T>> search(String text, Source<T> source) {
        SearchWords wanted = SearchWords.of(text, jdbc);
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        List<Found<T>> beginning = find(wanted, source, false);
        return beginning.isEmpty() ? resembling(wanted, source) : beginning;
    }

    private <T> List<Found<T>> resembling(SearchWords wanted, Source<T> source) {
        return transaction.execute(
                status -> {
                    jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :t, true)")
                            .param("t", RESEMBLANCE)
                            .query(String.class)
                            .single();
                    return find(wanted, source, true);
                });
    }

    private <T> List<Found<T>> find(SearchWords wanted, Source<T> source, boolean resembling) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (String word : wanted.words()) {
            String name = "word" + conditions.size();
            Condition condition = source.condition(word, name, resembling);
            conditions.add(condition.sql());
            values.put(name, condition.value());
        }
        return jdbc
                .sql(source.query.formatted(String.join(" and ", conditions)))
                .params(values)
                .param("text", String.join(" ", wanted.words()))
                .query((row, number) -> Found.of(wanted, row, source.rows.mapRow(row, number)))
                .list()
                .stream()
                .filter(found -> found.likeness() > Likeness.NONE)
                .toList();
    }

    /**
     * What is searched.
     *
     * @param query with a place for conditions
     * @param numbers column in which a long number is looked for
     */
    private record Source<T>(String query, String numbers, RowMapper<T> rows) {

        Condition condition(String word, String name, boolean resembling) {
            if (SearchWords.isRegistryNumber(word)) {
                return new Condition(numbers + " like :" + name, word + "%");
            }
            boolean exact = SearchWords.isDigits(word) || word.length() < LETTERS_FOR_RESEMBLANCE;
            return resembling && !exact
                    ? new Condition(":" + name + " <% words", word)
                    : new Condition("words like :" + name, "% " + word + "%");
        }
    }

    /** What one word asks of a row. */
    private record Condition(String sql, String value) {}

    private record Found<T>(T value, double likeness) {

        static <T> Found<T> of(SearchWords wanted, ResultSet row, T value) throws SQLException {
            double likeness =
                    Likeness.of(
                            wanted.words(), row.getString("name_plain"), row.getString("words"));
            return new Found<>(value, likeness);
        }
    }
}
