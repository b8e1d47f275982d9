package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a large registry, made up by the owner and rolled back, searches go through the indexes. */
@PhareTest
class RegistrySpeedTest {

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
                            var search = new RegistrySearch(jdbc, transactions);
                            assertThat(search.establishments("fluers lile", 5)).isNotEmpty();
                        });
    }

    private static void searchesGoThroughIndexes(JdbcClient jdbc) {
        assertThat(plan(jdbc, "words like '% boulang%' and words like '% lille%'"))
                .contains("establishment_words");
        assertThat(plan(jdbc, "'boulengerie' <% words")).contains("establishment_words");
        assertThat(plan(jdbc, "siret like '775663438%'")).contains("establishment_pkey");
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into business.establishment
                          (siret, name, activity, activity_label, legal_form, headcount, commune,
                           commune_name, postcode, active, head_office)
                        select '9' || lpad((row_number() over ())::text, 13, '0'),
                          (array['Fleurs', 'Pain', 'Coiffure'])[1 + length(c.name) % 3], '', '',
                          '1000', '', c.code, c.name, left(c.postcodes, 5), true, true
                        from business.commune c where postcodes <> ''
                        """)
                .update();
        jdbc.sql("select gin_clean_pending_list('business.establishment_words')")
                .query(Long.class)
                .single();
        jdbc.sql("analyze business.establishment").update();
    }

    private static String plan(JdbcClient jdbc, String condition) {
        return String.join(
                "\n",
                jdbc.sql(
                                "explain select * from business.establishment where %s limit 5000"
                                        .formatted(condition))
                        .query(String.class)
                        .list());
    }
}
