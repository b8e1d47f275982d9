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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds communes in two steps: the index gives candidates in which every word begins some word, or,
 * where there are none, resembles some; {@link Likeness} puts them in order.
 */
@Component
class CommuneSearch {

    private static final int LETTERS_FOR_RESEMBLANCE = 4;

    /** Two of the trigrams of a word of six letters: finds swapped letters as well. */
    private static final String RESEMBLANCE = "0.28";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CommuneSearch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The nearest name first, and of several alike the most populous. */
    List<Commune> find(String text, int limit) {
        SearchWords wanted = SearchWords.of(text, jdbc);
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        List<Found> beginning = find(wanted, false);
        return (beginning.isEmpty() ? resembling(wanted) : beginning)
                .stream()
                        .sorted(Comparator.comparingDouble(found -> -found.likeness()))
                        .limit(limit)
                        .map(Found::value)
                        .toList();
    }

    private List<Found> resembling(SearchWords wanted) {
        return transaction.execute(
                status -> {
                    jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :t, true)")
                            .param("t", RESEMBLANCE)
                            .query(String.class)
                            .single();
                    return find(wanted, true);
                });
    }

    private List<Found> find(SearchWords wanted, boolean resembling) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (String word : wanted.words()) {
            String name = "word" + conditions.size();
            if (SearchWords.isRegistryNumber(word)) {
                return List.of();
            }
            boolean similar = resembling && isResembled(word);
            conditions.add(similar ? ":" + name + " <% words" : "words like :" + name);
            values.put(name, similar ? word : "% " + word + "%");
        }
        return jdbc
                .sql(
                        """
                        select c.*, d.name as department_name
                        from business.commune c join business.department d on d.code = c.department
                        where %s
                        order by similarity(name_plain, :text) desc, population desc limit 300
                        """
                                .formatted(String.join(" and ", conditions)))
                .params(values)
                .param("text", String.join(" ", wanted.words()))
                .query((row, number) -> Found.of(wanted, row, number))
                .list()
                .stream()
                .filter(found -> found.likeness() > Likeness.NONE)
                .toList();
    }

    private static boolean isResembled(String word) {
        return !SearchWords.isDigits(word) && word.length() >= LETTERS_FOR_RESEMBLANCE;
    }

    private record Found(Commune value, double likeness) {

        static Found of(SearchWords wanted, ResultSet row, int number) throws SQLException {
            double likeness =
                    Likeness.of(
                            wanted.words(), row.getString("name_plain"), row.getString("words"));
            return new Found(RegistryRows.commune(row, number), likeness);
        }
    }
}
