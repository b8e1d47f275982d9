package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty people reach for two hundred entries at once. */
@PhareTest
class TakingTest {

    private static final int PEOPLE = 50;
    private static final int ENTRIES = 200;

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private JdbcClient jdbc;

    @Test
    void nobodySharesAnEntryAndNoneIsLost() throws Exception {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        fill(chambers.ours());
        fill(chambers.theirs());

        List<EntryId> taken = takeAll(chambers.ours());

        assertThat(taken).hasSize(ENTRIES).doesNotHaveDuplicates();
        Wall.run(
                chambers.ours().chamber(),
                () -> {
                    assertThat(count("queue.lease")).isEqualTo(ENTRIES);
                    assertThat(count("queue.entry where state = 'taken' and fence = 1"))
                            .isEqualTo(ENTRIES);
                });
        Wall.run(
                chambers.theirs().chamber(),
                () -> {
                    assertThat(count("queue.lease")).isZero();
                    assertThat(count("queue.entry where state = 'waiting'")).isEqualTo(ENTRIES);
                });
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private void fill(Cell cell) {
        Instant asked = Instant.now().minusSeconds(60);
        Wall.run(
                cell.chamber(),
                () -> {
                    for (int i = 0; i < ENTRIES; i++) {
                        arrivals.push(
                                new NewEntry(
                                        cell.id(),
                                        EntryKind.CALLBACK,
                                        "who-" + i,
                                        "PH-" + i,
                                        i % 7 == 0,
                                        asked,
                                        asked,
                                        asked.plusSeconds(3600),
                                        Tier.FRONT_DESK,
                                        null));
                    }
                });
    }

    private List<EntryId> takeAll(Cell cell) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<EntryId>>> people = new ArrayList<>();
        List<EntryId> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return takeUntilNobodyWaits(cell);
                                }));
            }
            start.countDown();
            for (Future<List<EntryId>> person : people) {
                taken.addAll(person.get());
            }
        }
        return taken;
    }

    private List<EntryId> takeUntilNobodyWaits(Cell cell) {
        AccountId account = new AccountId(UUID.randomUUID());
        List<EntryId> mine = new ArrayList<>();
        while (Wall.within(
                        cell.chamber(),
                        () -> queue.takeNext(new Taker(account, Set.of(Tier.FRONT_DESK))))
                instanceof TakeResult.Taken(Entry entry, Reason why)) {
            assertThat(entry.holder()).isEqualTo(account);
            mine.add(entry.id());
        }
        return mine;
    }
}
