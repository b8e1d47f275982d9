package fr.phare.queue;

import static fr.phare.queue.Reassignment.Result.CHANGED;
import static fr.phare.queue.Reassignment.Result.DONE;
import static fr.phare.queue.Reassignment.Result.OVER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request is taken from whoever has it and given to somebody else. */
@PhareTest
class ReassignmentTest {

    private static final int RACES = 30;

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private Holding holding;
    @Autowired private Reassignment reassignment;
    @Autowired private JdbcClient jdbc;

    private final AccountId ana = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private Cell ours;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private EntryId push(Duration notBefore) {
        Instant now = Instant.now();
        NewEntry entry =
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        UUID.randomUUID().toString(),
                        "PH-TEST",
                        false,
                        now,
                        now.plus(notBefore),
                        now.plus(Duration.ofDays(1)),
                        Tier.FRONT_DESK,
                        null);
        return in(() -> arrivals.push(entry));
    }

    private EntryId heldByAna(Duration notBefore) {
        EntryId id = push(notBefore);
        in(() -> queue.take(id, ana));
        return id;
    }

    private Entry entry(EntryId id) {
        return in(() -> queue.find(id).orElseThrow());
    }

    private static Handover to(AccountId colleague) {
        return new Handover(colleague, null, Handover.Why.HOLDER_GONE);
    }

    private Reassignment.Result give(EntryId id, Handover to) {
        String mark = entry(id).mark();
        return in(() -> reassignment.give(id, mark, to));
    }

    @Test
    void isTakenFromWhoVanishedInTheMiddleOfACall() {
        EntryId id = heldByAna(Duration.ofMinutes(-1));
        in(
                () -> {
                    holding.openAttempt(id, ana);
                    return holding.returnExpired();
                });
        assertThat(in(() -> queue.hold(id))).get().extracting(Hold::calling).isEqualTo(true);

        assertThat(give(id, to(ben))).isEqualTo(DONE);

        assertThat(entry(id).state()).isEqualTo(EntryState.WAITING);
        assertThat(entry(id).owner()).isEqualTo(ben);
        assertThat(in(() -> queue.hold(id))).isEmpty();
        assertThat(in(() -> holding.renew(id, ana))).isFalse();
        assertThat(in(() -> holding.postpone(id, ana, Instant.now()))).isFalse();
        assertThat(said(id)).isEqualTo("queue.take, queue.give_back, queue.reassign HOLDER_GONE");
    }

    @Test
    void whatWasTakenBeforeItsMomentRestsAgain() {
        EntryId id = heldByAna(Duration.ofHours(3));

        assertThat(give(id, to(ben))).isEqualTo(DONE);

        assertThat(entry(id).state()).isEqualTo(EntryState.RESTING);
        assertThat(entry(id).owner()).isEqualTo(ben);
    }

    @Test
    void whatIsUndecidedStaysSoForSomebody() {
        EntryId id = heldByAna(Duration.ofMinutes(-1));
        in(() -> holding.exhaust(id, ana));

        assertThat(give(id, new Handover(ben, Tier.SPECIALIST, Handover.Why.OTHER_SKILL)))
                .isEqualTo(DONE);

        assertThat(entry(id).state()).isEqualTo(EntryState.UNDECIDED);
        assertThat(entry(id).owner()).isEqualTo(ben);
        assertThat(entry(id).tier()).isEqualTo(Tier.SPECIALIST);
    }

    @Test
    void whoRefusedItIsOfferedItOnceItIsGivenToThem() {
        EntryId id = heldByAna(Duration.ofMinutes(-1));
        in(() -> holding.passOn(id, ana, new Handover(null, null, Handover.Why.NO_TIME)));
        EntryId other = push(Duration.ofMinutes(-1));

        assertThat(give(id, to(ana))).isEqualTo(DONE);

        Taker taker = new Taker(ana, Set.of(Tier.FRONT_DESK));
        assertThat(in(() -> queue.takeNext(taker)))
                .isEqualTo(new TakeResult.Taken(entry(id), Reason.KNOWN_TO_YOU));
        assertThat(entry(other).state()).isEqualTo(EntryState.WAITING);
    }

    @Test
    void canBeChangedOnceMoreAndThenForEverybody() {
        EntryId id = heldByAna(Duration.ofMinutes(-1));
        give(id, to(ben));

        assertThat(give(id, new Handover(null, Tier.FRONT_DESK, Handover.Why.NO_TIME)))
                .isEqualTo(DONE);

        assertThat(entry(id).owner()).isNull();
    }

    @Test
    void whatWasSaidBeforeIsNotTakenBackOverIt() {
        EntryId id = heldByAna(Duration.ofMinutes(-1));
        long fence = entry(id).fence();
        in(() -> holding.postpone(id, ana, Instant.now()));

        give(id, to(ben));

        assertThat(in(() -> holding.takeBack(id, ana, fence))).isFalse();
        assertThat(entry(id).owner()).isEqualTo(ben);
    }

    @Test
    void nothingIsGivenThatIsNotAsItWasSeenOrHasEnded() {
        EntryId id = push(Duration.ofMinutes(-1));
        String seen = entry(id).mark();
        in(() -> queue.take(id, ana));

        assertThat(in(() -> reassignment.give(id, seen, to(ben)))).isEqualTo(CHANGED);
        assertThat(in(() -> queue.hold(id))).get().extracting(Hold::account).isEqualTo(ana);

        in(() -> queue.finish(id));
        assertThat(give(id, to(ben))).isEqualTo(OVER);
    }

    /** Whoever comes first wins; the other is told, and has changed nothing. */
    @Test
    void aReportAtTheSameMomentNeverMixesWithIt() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < RACES; i++) {
                EntryId id = heldByAna(Duration.ofMinutes(-1));
                String mark = entry(id).mark();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> reported =
                        both.submit(
                                () -> {
                                    start.await();
                                    return in(() -> holding.exhaust(id, ana));
                                });
                Future<Reassignment.Result> given =
                        both.submit(
                                () -> {
                                    start.await();
                                    return in(() -> reassignment.give(id, mark, to(ben)));
                                });
                assertThat(given.get()).isEqualTo(reported.get() ? CHANGED : DONE);
                assertThat(entry(id).state())
                        .isEqualTo(reported.get() ? EntryState.UNDECIDED : EntryState.WAITING);
                assertThat(entry(id).owner()).isEqualTo(reported.get() ? null : ben);
                assertThat(entry(id).attempts()).isEqualTo(reported.get() ? 1 : 0);
            }
        }
    }

    private String said(EntryId id) {
        return in(
                () ->
                        jdbc.sql(
                                        """
                                        select string_agg(trim(action || ' ' || detail), ', '
                                          order by id)
                                        from audit.entry where subject_id = ?
                                        """)
                                .param(id.value())
                                .query(String.class)
                                .single());
    }
}
