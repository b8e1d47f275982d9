package fr.phare.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Among 100,000 cases, made up by the owner and rolled back, searches go through the index; how
 * long they take is logged.
 */
@PhareTest
class CaseSearchSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(CaseSearchSpeedTest.class);
    private static final int ROUNDS = 20;

    private static final List<String[]> EXACT =
            List.of(
                    new String[] {"oeuvrard"},
                    new String[] {"jean", "mart"},
                    new String[] {"boulangerie"},
                    new String[] {"33612345678"},
                    new String[] {"5678"},
                    new String[] {"fleurs", "7777"});

    private static final List<String[]> RESEMBLING =
            List.of(
                    new String[] {"ouvrard"},
                    new String[] {"boulengerie", "durant"},
                    new String[] {"quincalerie"});

    @Value("${phare.database.url}")
    private String url;

    @Value("${phare.database.owner-password}")
    private String password;

    @Test
    void searchesGoThroughTheIndexAmongAHundredThousand() {
        var owner = new DriverManagerDataSource(url, "phare_owner", password);
        JdbcClient jdbc = JdbcClient.create(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner))
                .executeWithoutResult(
                        status -> {
                            status.setRollbackOnly();
                            fill(jdbc);
                            for (String[] words : EXACT) {
                                assertThat(plan(jdbc, words, false)).contains("open_trigrams");
                            }
                            LOG.info("Beginnings: {}", times(jdbc, EXACT, false));
                            LOG.info("Resemblance: {}", times(jdbc, RESEMBLING, true));
                            assertThat(found(jdbc, new String[] {"oeuvrard"}, false)).isPositive();
                            assertThat(found(jdbc, new String[] {"ouvrard"}, true)).isPositive();
                        });
    }

    private static void fill(JdbcClient jdbc) {
        List.of(
                        "select set_config('phare.chamber', '%s', true)"
                                .formatted(UUID.randomUUID()),
                        "alter table casefile.case_file disable trigger copy_words",
                        """
                        insert into casefile.case_file
                          (cell_id, owner_id, business_name, stage, outcome)
                        select uuidv7(), uuidv7(), (array['Boulangerie','Fleurs','Garage',
                            'Coiffure','Menuiserie','Plomberie','Quincaillerie','Pâtisserie',
                            'Couverture','Peinture','Traiteur','Optique','Cordonnerie',
                            'Serrurerie','Imprimerie','Ferronnerie','Toilettage','Fromagerie',
                            'Poterie','Vannerie'])[1 + n % 20] || ' ' || n,
                          case when n % 3 = 0 then 'closed' else 'listening' end,
                          case when n % 3 = 0 then 'solved' end
                        from generate_series(1, 100000) n
                        """,
                        "alter table casefile.case_file enable trigger copy_words",
                        """
                        insert into casefile.search_words (case_id, chamber_id, is_open, words)
                        select id, chamber_id, stage <> 'closed', wall.plain_words(
                          business_name || ' ' ||
                          (array['Jean','Marie','Éloïse','Paul','Inès','Louis','Chloé','Hugo',
                            'Zoé','Ahmed'])[1 + n % 10] || ' ' ||
                          case when n % 4000 = 7 then 'Œuvrard' else
                            (array['Mar','Du','Pe','Le','Mo','Gar','Ca','We','Mul','Ro','Ber',
                              'Lam','Fon','Che','Vil','Bou','Gi'])[1 + n % 17]
                            || (array['tin','rand','tit','febvre','reau','nier','ron','ber',
                              'ler','chard','trand','taine','lain'])[1 + n / 31 % 13]
                            || (array['','et','in','eau','el'])[1 + n / 997 % 5] end || ' 336'
                          || lpad(n::text, 8, '1') || ' contact ' || n || ' example fr')
                        from (select *, row_number() over () as n from casefile.case_file
                              where chamber_id = wall.chamber()) c
                        """,
                        "select gin_clean_pending_list('casefile.search_words_open_trigrams')",
                        "select gin_clean_pending_list('casefile.search_words_closed_trigrams')",
                        "analyze casefile.search_words")
                .forEach(sql -> run(jdbc, sql));
    }

    private static void run(JdbcClient jdbc, String sql) {
        if (sql.startsWith("select")) {
            jdbc.sql(sql).query().listOfRows();
        } else {
            jdbc.sql(sql).update();
        }
    }

    private static String plan(JdbcClient jdbc, String[] words, boolean resembling) {
        String condition =
                jdbc.sql("select wall.words_condition(:words, :resembling)")
                        .param("words", words)
                        .param("resembling", resembling)
                        .query(String.class)
                        .single();
        return String.join(
                "\n",
                jdbc.sql(
                                "explain select case_id from casefile.search_words where chamber_id"
                                        + " = wall.chamber() and is_open and "
                                        + condition)
                        .query(String.class)
                        .list());
    }

    private static int found(JdbcClient jdbc, String[] words, boolean resembling) {
        return jdbc.sql("select case_id from casefile.search(:words, :resembling, 100)")
                .param("words", words)
                .param("resembling", resembling)
                .query(UUID.class)
                .list()
                .size();
    }

    private static String times(JdbcClient jdbc, List<String[]> searches, boolean resembling) {
        long[] micros = new long[ROUNDS * searches.size()];
        for (int i = 0; i < micros.length; i++) {
            long begun = System.nanoTime();
            found(jdbc, searches.get(i % searches.size()), resembling);
            micros[i] = (System.nanoTime() - begun) / 1000;
        }
        Arrays.sort(micros);
        return "%d searches, median %d µs, p95 %d µs, longest %d µs"
                .formatted(
                        micros.length,
                        micros[micros.length / 2],
                        micros[micros.length * 95 / 100],
                        micros[micros.length - 1]);
    }
}
