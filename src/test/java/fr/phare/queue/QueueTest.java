package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.GivenPromise;
import fr.phare.chamber.GivenPromises;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhareTest
class QueueTest {

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private Holding holding;
    @Autowired private Boards boards;
    @Autowired private GivenPromises promises;
    @Autowired private JdbcClient jdbc;

    private final AccountId ana = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        theirs = chambers.theirs();
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private EntryId push(String who, boolean urgent, Duration notBefore, Duration promised) {
        NewEntry entry =
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        who,
                        "PH-" + who,
                        urgent,
                        now,
                        now.plus(notBefore),
                        now.plus(promised),
                        Tier.FRONT_DESK,
                        null);
        return in(() -> arrivals.push(entry));
    }

    private EntryId push(String who) {
        return push(who, false, Duration.ofMinutes(-1), Duration.ofHours(4));
    }

    private Entry entry(EntryId id) {
        return in(() -> queue.find(id).orElseThrow());
    }

    private Entry taken(TakeResult result) {
        assertThat(result).isInstanceOf(TakeResult.Taken.class);
        return ((TakeResult.Taken) result).entry();
    }

    private static Taker desk(AccountId account) {
        return new Taker(account, Set.of(Tier.FRONT_DESK));
    }

    private Entry next(AccountId account) {
        return taken(in(() -> queue.takeNext(desk(account))));
    }

    private void nobodyWaits() {
        assertThat(in(() -> queue.takeNext(desk(ana)))).isEqualTo(new TakeResult.NothingThere());
    }

    /** The lease of {@code entry} ran out {@code ago}. */
    private void expire(EntryId entry, Duration ago) {
        in(
                () ->
                        jdbc.sql(
                                        "update queue.lease set expires_at = now() -"
                                                + " make_interval(secs => ?) where entry_id = ?")
                                .params(ago.toSeconds(), entry.value())
                                .update());
    }

    @Test
    void urgentOnesComeFirstThenByPromiseThenByAge() {
        EntryId older = push("older", false, Duration.ZERO, Duration.ofHours(3));
        EntryId younger = push("younger", false, Duration.ZERO, Duration.ofHours(3));
        EntryId sooner = push("sooner", false, Duration.ZERO, Duration.ofHours(2));
        EntryId urgent = push("urgent", true, Duration.ZERO, Duration.ofHours(9));

        for (EntryId expected : new EntryId[] {urgent, sooner, older, younger}) {
            assertThat(next(ana).id()).isEqualTo(expected);
        }
        nobodyWaits();
    }

    @Test
    void nobodyIsCalledBeforeTheyWish() {
        EntryId later = push("later", true, Duration.ofMinutes(10), Duration.ofHours(9));
        nobodyWaits();

        assertThat(taken(in(() -> queue.take(later, ana))).holder()).isEqualTo(ana);
    }

    @Test
    void anotherChamberNeitherSeesNorTakesNorEndsAnEntry() {
        EntryId id = push("ours");
        Wall.run(
                theirs.chamber(),
                () -> {
                    assertThat(queue.takeNext(desk(ben))).isEqualTo(new TakeResult.NothingThere());
                    assertThat(queue.take(id, ben)).isEqualTo(new TakeResult.NothingThere());
                    assertThat(queue.find(id)).isEmpty();
                    assertThat(boards.now(10).waiting()).isEmpty();
                    assertThat(queue.withdraw(id)).isFalse();
                    assertThat(queue.finish(id)).isFalse();
                    assertThat(holding.returnExpired()).isZero();
                    assertThat(promises.open(ours.id())).isEmpty();
                });
        assertThat(entry(id).state()).isEqualTo(EntryState.WAITING);
    }

    @Test
    void whoHoldsAnEntryIsToldToTheOthers() {
        EntryId id = push("one");
        Entry held = next(ana);

        assertThat(held.id()).isEqualTo(id);
        assertThat(in(() -> queue.take(id, ben))).isEqualTo(new TakeResult.HeldBy(ana));
        assertThat(taken(in(() -> queue.take(id, ana))).fence()).isEqualTo(held.fence());
        assertThat(in(() -> holding.renew(id, ana))).isTrue();
        assertThat(in(() -> holding.renew(id, ben))).isFalse();
        nobodyWaits();
    }

    @Test
    void anExpiredLeaseGivesTheEntryBack() {
        EntryId id = push("one");
        Entry first = next(ana);
        expire(id, Duration.ofSeconds(-30));
        assertThat(in(() -> holding.returnExpired())).isZero();
        expire(id, Duration.ofSeconds(1));

        Entry second = next(ben);

        assertThat(second.holder()).isEqualTo(ben);
        assertThat(second.fence()).isEqualTo(first.fence() + 1);
        assertThat(second.attempts()).isZero();
        assertThat(in(() -> holding.renew(id, ana))).isFalse();
    }

    @Test
    void aSignOfLifeKeepsAnEntry() {
        EntryId id = push("one");
        next(ana);
        expire(id, Duration.ofSeconds(1));
        assertThat(in(() -> holding.renew(id, ana))).isTrue();

        assertThat(in(() -> holding.returnExpired())).isZero();
        assertThat(entry(id).heldBy(ana)).isTrue();
    }

    @Test
    void anOpenAttemptIsNotInterruptedBeforeTheLongestCall() {
        EntryId id = push("one");
        next(ana);
        in(
                () -> {
                    holding.openAttempt(id, ben);
                    holding.openAttempt(id, ana);
                    return id;
                });
        expire(id, Duration.ofMinutes(179));
        assertThat(in(() -> holding.returnExpired())).isZero();
        expire(id, Duration.ofMinutes(181));
        assertThat(in(() -> holding.returnExpired())).isEqualTo(1);
        assertThat(entry(id).state()).isEqualTo(EntryState.WAITING);
    }

    @Test
    void whatWasGivenBackComesAgainLaterAndCountsTheAttempt() {
        EntryId id = push("one");
        next(ana);
        Instant later = now.plusSeconds(600);

        assertThat(in(() -> holding.postpone(id, ana, later))).isTrue();

        assertThat(entry(id).attempts()).isEqualTo(1);
        assertThat(entry(id).notBefore()).isEqualTo(later);
        assertThat(entry(id).promisedBy()).isEqualTo(now.plus(Duration.ofHours(4)));
        nobodyWaits();
        assertThat(in(() -> holding.postpone(id, ana, later))).isFalse();
        assertThat(entry(id).attempts()).isEqualTo(1);
    }

    @Test
    void whoHoldsAnEntryNoMoreCannotTakeItFromWhoDoes() {
        EntryId id = push("one");
        next(ana);
        expire(id, Duration.ofSeconds(1));
        next(ben);

        assertThat(in(() -> holding.giveBack(id, ana))).isFalse();

        assertThat(entry(id).heldBy(ben)).isTrue();
        assertThat(entry(id).attempts()).isZero();
    }

    @Test
    void aCallThatOutlastedItsLeaseStillEndsTheEntry() {
        EntryId id = push("one");
        next(ana);
        expire(id, Duration.ofSeconds(1));
        in(() -> holding.returnExpired());

        assertThat(in(() -> queue.finish(id))).isTrue();
        nobodyWaits();
    }

    @Test
    void aWithdrawnEntryIsGoneEvenWhileItIsHeld() {
        EntryId id = push("one");
        next(ana);

        assertThat(in(() -> queue.withdraw(id))).isTrue();

        assertThat(entry(id).state()).isEqualTo(EntryState.WITHDRAWN);
        assertThat(in(() -> holding.renew(id, ana))).isFalse();
        assertThat(in(() -> holding.giveBack(id, ana))).isFalse();
        assertThat(in(() -> queue.finish(id))).isFalse();
        assertThat(in(() -> queue.withdraw(id))).isFalse();
        assertThat(in(() -> queue.take(id, ana))).isEqualTo(new TakeResult.NothingThere());
        nobodyWaits();
    }

    @Test
    void joiningKeepsTheEarlierPromiseAndTheGreaterUrgency() {
        EntryId first = push("one", false, Duration.ofDays(2), Duration.ofDays(3));
        EntryId joined = push("one", true, Duration.ZERO, Duration.ofDays(1));
        EntryId again = push("one", false, Duration.ofDays(9), Duration.ofDays(9));

        assertThat(joined).isEqualTo(first);
        assertThat(again).isEqualTo(first);
        assertThat(entry(first).promisedBy()).isEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(entry(first).urgent()).isTrue();
        assertThat(next(ana).id()).isEqualTo(first);
        assertThat(push("one")).isEqualTo(first);
        in(() -> queue.finish(first));
        assertThat(push("one")).isNotEqualTo(first);
    }

    @Test
    void tellsThePromisesThatStand() {
        EntryId waiting = push("waiting");
        EntryId held = push("held", true, Duration.ZERO, Duration.ofHours(5));
        EntryId done = push("done");
        EntryId gone = push("gone");
        next(ana);
        in(() -> queue.finish(done) && queue.withdraw(gone));

        assertThat(in(() -> promises.open(ours.id())))
                .extracting(GivenPromise::request)
                .containsExactly(waiting.value(), held.value());
    }
}
