package fr.phare.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhareTest
class WallTest {

    private static final String INSERT =
            "insert into audit.entry (action, subject_id) values ('test.wall', ?)";

    /** Nothing in the table, and in no column of it, is the application's to read or change. */
    private static final String CLOSED =
            """
            not has_table_privilege(c.oid, 'select, insert, update, delete, truncate, trigger')
            and not has_any_column_privilege(c.oid, 'select, insert, update, references')
            """;

    @Autowired private JdbcClient jdbc;

    private final ChamberId ours = new ChamberId(UUID.randomUUID());
    private final ChamberId theirs = new ChamberId(UUID.randomUUID());

    @Test
    void rowsOfAnotherChamberAreInvisible() {
        Wall.run(ours, () -> insert(UUID.randomUUID()));

        assertThat(Wall.within(ours, this::count)).isEqualTo(1);
        assertThat(Wall.within(theirs, this::count)).isZero();
    }

    @Test
    void outsideAnyChamberAWalledTableAnswersWithAnError() {
        assertThatThrownBy(this::count).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherChamber() {
        assertThatThrownBy(
                        () ->
                                Wall.run(
                                        ours,
                                        () ->
                                                jdbc.sql(
                                                                """
                                                                insert into audit.entry
                                                                  (chamber_id, action, subject_id)
                                                                values (?, 'test.wall', ?)
                                                                """)
                                                        .params(
                                                                List.of(
                                                                        theirs.value(),
                                                                        UUID.randomUUID()))
                                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void everyTableWithAChamberIsBehindTheWall() {
        List<String> unwalled =
                jdbc.sql(
                                """
                                select c.oid::regclass::text from pg_class c
                                join pg_attribute a on a.attrelid = c.oid
                                where c.relkind in ('r', 'p') and a.attname = 'chamber_id'
                                  and c.relname not like '%%directory'
                                  and not (%s)
                                  and not (c.relrowsecurity and c.relforcerowsecurity and exists
                                    (select 1 from pg_policy p where p.polrelid = c.oid))
                                """
                                        .formatted(CLOSED))
                        .query(String.class)
                        .list();

        assertThat(unwalled).isEmpty();
    }

    /** Words of searches: the application reaches them through one function of their owner only. */
    @Test
    void theApplicationHasNoRightAtAllOnTheTablesOfSearchWords() {
        List<String> closed =
                jdbc.sql(
                                """
                                select c.oid::regclass::text from pg_class c
                                join pg_attribute a on a.attrelid = c.oid
                                where c.relkind in ('r', 'p') and a.attname = 'chamber_id'
                                  and (%s)
                                order by 1
                                """
                                        .formatted(CLOSED))
                        .query(String.class)
                        .list();

        assertThat(closed).containsExactly("callback.search_words", "casefile.search_words");
        for (String table : closed) {
            assertThatThrownBy(
                            () ->
                                    Wall.run(
                                            ours,
                                            () ->
                                                    jdbc.sql("select 1 from " + table)
                                                            .query()
                                                            .listOfRows()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void insert(UUID subject) {
        jdbc.sql(INSERT).param(subject).update();
    }

    private int count() {
        return jdbc.sql("select count(*) from audit.entry").query(Integer.class).single();
    }
}
