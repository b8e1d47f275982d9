package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is not to be called yet, and what was said by mistake: nobody is called too early or late.
 */
@PhareTest
class RestingTest {

    private static final Duration NOW = Duration.ofMinutes(-1);
    private static final Duration LATER = Duration.ofHours(20);

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private Holding holding;
    @Autowired private Boards boards;
    @Autowired private JdbcClient jdbc;

    private final AccountId ana = new AccountId(UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Cell ours;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private EntryId push(String who, Duration notBefore) {
        return push(who, now, notBefore, Duration.ofHours(30));
    }

    private EntryId push(String who, Instant asked, Duration notBefore, Duration promised) {
        NewEntry entry =
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        who,
                        "PH-" + who,
                        false,
                        asked,
                        now.plus(notBefore),
                        now.plus(promised),
                        Tier.FRONT_DESK,
                        null);
        return in(() -> arrivals.push(entry));
    }

    private Entry take(EntryId id) {
        in(() -> queue.take(id, ana));
        return entry(id);
    }

    private Entry entry(EntryId id) {
        return in(() -> queue.find(id).orElseThrow());
    }

    private boolean isOffered(EntryId id) {
        return in(() -> queue.takeNext(new Taker(ana, Set.of(Tier.FRONT_DESK))))
                        instanceof TakeResult.Taken(Entry entry, Reason why)
                && entry.id().equals(id);
    }

    private List<String> moves(EntryId id) {
        return in(
                () ->
                        jdbc.sql("select action from audit.entry where subject_id = ? order by id")
                                .param(id.value())
                                .query(String.class)
                                .list());
    }

    @Test
    void aCallIsBroughtForwardToTheMomentTheyChose() {
        EntryId id = push("one", LATER);
        take(id);

        in(() -> holding.postpone(id, ana, now.plusSeconds(1800)));

        assertThat(entry(id).notBefore()).isEqualTo(now.plusSeconds(1800));
    }

    @Test
    void whatIsGivenBackBeforeItsMomentGoesOnResting() {
        EntryId id = push("one", LATER);
        take(id);

        in(() -> holding.giveBack(id, ana));

        assertThat(entry(id).state()).isEqualTo(EntryState.RESTING);
        assertThat(in(() -> boards.now(10)).waiting()).isEmpty();
        assertThat(moves(id)).containsExactly("queue.take", "queue.let_rest");
    }

    @Test
    void whoVanishesWithWhatRestsLeavesItResting() {
        EntryId id = push("one", LATER);
        take(id);
        in(() -> jdbc.sql("update queue.lease set expires_at = now() - interval '1 s'").update());

        assertThat(in(() -> holding.returnExpired())).isOne();

        assertThat(entry(id).state()).isEqualTo(EntryState.RESTING);
    }

    @Test
    void takingBackAnAttemptPutsBackItsMoment() {
        EntryId id = push("one", NOW);
        Entry held = take(id);
        in(() -> holding.postpone(id, ana, now.plus(LATER)));

        assertThat(in(() -> holding.takeBack(id, ana, held.fence()))).isTrue();

        assertThat(entry(id).notBefore()).isEqualTo(held.notBefore());
        assertThat(entry(id).attempts()).isZero();
        in(() -> holding.giveBack(id, ana));
        assertThat(isOffered(id)).isTrue();
    }

    @Test
    void takingBackWhatWasPassedOnPutsBackWhoseItWas() {
        EntryId id = push("one", NOW);
        Entry held = take(id);
        AccountId ben = new AccountId(UUID.randomUUID());
        Handover to = new Handover(ben, Tier.SPECIALIST, Handover.Why.NO_TIME);
        in(() -> holding.passOn(id, ana, to));
        assertThat(entry(id).owner()).isEqualTo(ben);

        in(() -> holding.takeBack(id, ana, held.fence()));

        assertThat(entry(id).owner()).isNull();
        assertThat(entry(id).tier()).isEqualTo(Tier.FRONT_DESK);
        assertThat(refusals()).isZero();
    }

    private int refusals() {
        return in(
                () ->
                        jdbc.sql("select sum(cardinality(refused_by)) from queue.entry")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void whoIsUndecidedAndAsksForLaterIsCalledLater() {
        EntryId id = push("one", NOW);
        take(id);
        in(() -> holding.exhaust(id, ana));

        assertThat(push("one", LATER)).isEqualTo(id);

        assertThat(entry(id).state()).isEqualTo(EntryState.RESTING);
        assertThat(entry(id).notBefore()).isEqualTo(now.plus(LATER));
        assertThat(moves(id)).containsExactly("queue.take", "queue.exhaust", "queue.let_rest");
    }

    @Test
    void whoAsksAgainForNowWaitsAndItIsWrittenDown() {
        EntryId resting = push("resting", LATER);
        EntryId undecided = push("undecided", NOW);
        take(undecided);
        in(() -> holding.exhaust(undecided, ana));

        push("resting", NOW);
        push("undecided", NOW);

        for (EntryId id : List.of(resting, undecided)) {
            assertThat(entry(id).state()).isEqualTo(EntryState.WAITING);
            assertThat(moves(id).getLast()).isEqualTo("queue.rejoin");
        }
    }

    @Test
    void whatIsTriedAgainIsOfferedAtOnce() {
        EntryId id = push("one", LATER);
        take(id);
        in(() -> holding.exhaust(id, ana));

        in(() -> holding.resume(id));

        assertThat(isOffered(id)).isTrue();
    }

    @Test
    void theLongestWaitIsThatOfTheWholeLine() {
        push("promised first", now.minusSeconds(60), NOW, Duration.ofHours(1));
        push("asked first", now.minusSeconds(7200), NOW, Duration.ofHours(9));

        assertThat(in(() -> boards.now(1)).longestWaitSince()).isEqualTo(now.minusSeconds(7200));
    }
}
