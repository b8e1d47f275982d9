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
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those count on who were called once in vain. */
@PhareTest
class PromisesTest {

    private static final Duration PROMISED = Duration.ofHours(40);

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private Holding holding;
    @Autowired private GivenPromises promises;

    private final AccountId ana = new AccountId(UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Cell ours;
    private EntryId entry;

    @BeforeEach
    void push() {
        ours = Chambers.by(setup).create().ours();
        NewEntry asked =
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        "ada",
                        "PH-ada",
                        false,
                        now,
                        now,
                        now.plus(PROMISED),
                        Tier.FRONT_DESK,
                        null);
        entry = in(() -> arrivals.push(asked));
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private void calledAgainAt(Instant next) {
        in(() -> queue.take(entry, ana));
        assertThat(in(() -> holding.postpone(entry, ana, next))).isTrue();
    }

    private GivenPromise again(Instant moment) {
        return GivenPromise.againAt(entry.value(), "PH-ada", moment);
    }

    @Test
    void theyCountOnTheMomentOfTheNextCallAndOnAPromiseStillAhead() {
        Instant next = now.plus(Duration.ofHours(20));
        calledAgainAt(next);

        assertThat(in(() -> promises.open(ours.id())))
                .containsExactly(
                        new GivenPromise(entry.value(), "PH-ada", now, now.plus(PROMISED)),
                        again(next));
    }

    @Test
    void aPromiseStillAheadBeginsWhereItBeganAfterEveryAttempt() {
        calledAgainAt(now.plus(Duration.ofHours(1)));
        calledAgainAt(now.plus(Duration.ofHours(2)));
        Instant next = now.plus(Duration.ofHours(3));
        calledAgainAt(next);

        assertThat(in(() -> promises.open(ours.id())))
                .containsExactly(
                        new GivenPromise(entry.value(), "PH-ada", now, now.plus(PROMISED)),
                        again(next));
    }

    @Test
    void aMomentAfterThePromiseStandsForIt() {
        calledAgainAt(now.plus(Duration.ofHours(20)));
        Instant later = now.plus(Duration.ofHours(60));
        calledAgainAt(later);

        assertThat(in(() -> promises.open(ours.id()))).containsExactly(again(later));
    }

    @Test
    void whoIsNotCalledAgainBySomebodyCountsOnNothing() {
        in(() -> queue.take(entry, ana));
        in(() -> holding.exhaust(entry, ana));

        assertThat(in(() -> promises.open(ours.id()))).isEmpty();
    }
}
