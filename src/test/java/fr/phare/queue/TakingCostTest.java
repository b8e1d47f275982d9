package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a take costs does not grow with those who wait, nor with those who were taken while a report
 * or a dump keeps their rows. Counted in pages that the table of entries and its indexes give.
 */
@PhareTest
class TakingCostTest {

    private static final int ENTRIES = 3000;
    private static final int SAMPLE = 300;

    /** So many that reading them all costs far more than what a take may cost. */
    private static final int LONG_LINE = 30_000;

    /** Places in several indexes are looked up, left and entered; the line has 500 pages. */
    private static final int PAGES_OF_A_TAKE = 150;

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;

    @Test
    void theLastTakesReadHardlyMoreThanTheFirst() throws Exception {
        Cell cell = Chambers.by(setup).create().ours();
        Instant due = Instant.now().plusSeconds(3600);
        Wall.run(cell.chamber(), () -> fill(cell, due));
        try (Connection report = TestDatabase.ownerConnection(cell.chamber());
                Statement snapshot = report.createStatement()) {
            report.setAutoCommit(false);
            report.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.execute("select count(*) from queue.entry");

            long first = buffersOf(cell.chamber(), SAMPLE);
            take(cell.chamber(), ENTRIES - 3 * SAMPLE);
            long last = buffersOf(cell.chamber(), SAMPLE);

            assertThat((double) last / first).isLessThan(2);
        }
    }

    @Test
    void aTakeReadsFewPagesHoweverLongTheLine() throws Exception {
        Cell cell = Chambers.by(setup).create().ours();
        TestDatabase.asOwner(
                cell.chamber(),
                """
                insert into queue.entry (cell_id, kind, subject_key, reference, urgent, asked_at,
                  not_before, wished_from, promised_by)
                select '%s', 'callback', 'long-' || n, 'PH-' || n, n %% 50 = 0,
                  now() - interval '1 minute', now() - interval '1 minute',
                  now() - interval '1 minute',
                  now() + n * interval '1 second'
                from generate_series(1, %d) n
                """
                        .formatted(cell.id().value(), LONG_LINE));
        TestDatabase.asOwner(cell.chamber(), "analyze queue.entry");
        // From the tenth time on a connection may keep a plan that knows no values.
        take(cell.chamber(), SAMPLE);

        assertThat(buffersOf(cell.chamber(), SAMPLE) / SAMPLE).isLessThan(PAGES_OF_A_TAKE);
    }

    private void fill(Cell cell, Instant due) {
        for (int i = 0; i < ENTRIES; i++) {
            arrivals.push(
                    new NewEntry(
                            cell.id(),
                            EntryKind.CALLBACK,
                            "who-" + i,
                            "PH-" + i,
                            false,
                            due.minusSeconds(7200),
                            due.minusSeconds(7200),
                            due.plusSeconds(i),
                            Tier.FRONT_DESK,
                            null));
        }
    }

    private void take(ChamberId chamber, int count) {
        Taker taker = new Taker(new AccountId(UUID.randomUUID()), Set.of(Tier.FRONT_DESK));
        for (int i = 0; i < count; i++) {
            assertThat(Wall.within(chamber, () -> queue.takeNext(taker)))
                    .isInstanceOf(TakeResult.Taken.class);
        }
    }

    /** Pages of the entries' table and its indexes that {@code count} takes read. */
    private long buffersOf(ChamberId chamber, int count) throws SQLException, InterruptedException {
        long before = buffers(chamber);
        take(chamber, count);
        return buffers(chamber) - before;
    }

    private static long buffers(ChamberId chamber) throws SQLException, InterruptedException {
        // Counters are told by each connection at most once a second.
        Thread.sleep(1500);
        try (Connection counters = TestDatabase.ownerConnection(chamber);
                Statement statement = counters.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read
                                from pg_statio_user_tables
                                where schemaname = 'queue' and relname = 'entry'
                                """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
