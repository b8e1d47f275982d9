package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a large registry, made up by the owner and rolled back, searches go through the indexes. */
@PhareTest
class RegistrySpeedTest {

    private static final String NAMES =
            "business.establishment"
                    + " where active and name_plain >= ' fleurs' and name_plain < ' fleurs~'";

    private static final String NUMBERS =
            "business.establishment where siret >= '775663438' and siret < '775663438~'";

    @Value("${phare.database.url}")
    private String url;

    @Value("${phare.database.owner-password}")
    private String password;

    @Test
    void searchesGoThroughIndexesWhenTheRegistryIsLarge() {
        var owner = new DriverManagerDataSource(url, "phare_owner", password);
        var transactions = new JdbcTransactionManager(owner);
        JdbcClient jdbc = JdbcClient.create(owner);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            status.setRollbackOnly();
                            fill(jdbc);
                            searchesGoThroughIndexes(jdbc);
                            var search = new EstablishmentSearch(jdbc, new Lexicon(jdbc));
                            assertThat(search.find("fluers lile", 5)).isNotEmpty();
                            assertThat(search.find("fleurs", 5)).hasSize(5);
                            assertThat(search.find("saint pain", 5)).hasSize(5);
                            assertThat(search.find("sa 59", 5)).hasSize(5);
                        });
    }

    private static void searchesGoThroughIndexes(JdbcClient jdbc) {
        assertThat(pages(jdbc, rows("boulang & lille", "active"))).isLessThan(whole(jdbc) / 5);
        assertThat(pages(jdbc, rows("(fleurs | fleury) & 59", "active")))
                .isLessThan(whole(jdbc) / 5);
        assertThat(pages(jdbc, rows("fleurs", "closed"))).isLessThan(whole(jdbc) / 5);
        assertThat(pages(jdbc, rows("fleurs", "tenth"))).isLessThan(whole(jdbc) / 5);
        assertThat(plan(jdbc, "business.lexicon where 'boulengerie' <% word"))
                .contains("lexicon_resembling");
        assertThat(plan(jdbc, NAMES)).contains("establishment_name");
        assertThat(plan(jdbc, NUMBERS)).contains("establishment_siret");
    }

    private static String rows(String query, String part) {
        return "select business.rows_with('%s', '%s', 200)".formatted(query, part);
    }

    /** How many pages the answer cost, found in memory or not. */
    private static int pages(JdbcClient jdbc, String query) {
        String first =
                jdbc
                        .sql("explain (analyze, buffers, summary off) " + query)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(line -> line.contains("Buffers:"))
                        .findFirst()
                        .orElseThrow();
        return Pattern.compile("(?:hit|read)=(\\d+)")
                .matcher(first)
                .results()
                .mapToInt(number -> Integer.parseInt(number.group(1)))
                .sum();
    }

    private static int whole(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select relpages from pg_class
                        where oid = 'business.establishment'::regclass
                        """)
                .query(Integer.class)
                .single();
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into business.establishment
                          (siret, name, activity, legal_form, headcount, commune,
                           commune_name, postcode, active, head_office)
                        select '9' || lpad((row_number() over ())::text, 13, '0'),
                          (array['Fleurs', 'Pain', 'Coiffure'])[1 + length(c.name) % 3], '',
                          '1000', '', c.code, c.name, left(c.postcodes, 5), true, true
                        from business.commune c where postcodes <> ''
                        """)
                .update();
        new Lexicon(jdbc).recount();
        jdbc.sql("analyze business.lexicon").update();
        jdbc.sql("analyze business.establishment").update();
    }

    private static String plan(JdbcClient jdbc, String condition) {
        return String.join(
                "\n", jdbc.sql("explain select * from " + condition).query(String.class).list());
    }
}
