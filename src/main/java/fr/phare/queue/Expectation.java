package fr.phare.queue;

import fr.phare.chamber.PromiseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody who joins the line is likely to be called: those before them, at the pace at which
 * people were helped of late, in opening time. Beside the promise, never instead of it. Pure.
 */
final class Expectation {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private Expectation() {}

    /**
     * When they are likely to be called.
     *
     * @param from when they join, or want to be called
     * @param ahead how many wait already
     * @param each opening time that one takes, all who work together
     * @return a full quarter of an hour, in opening time; empty where it is more than 366 days away
     */
    static Optional<Instant> by(PromiseClock clock, Instant from, long ahead, Duration each) {
        return clock.afterOpenTime(from, each.multipliedBy(ahead + 1))
                .map(Expectation::upToQuarter);
    }

    private static Instant upToQuarter(Instant at) {
        long whole = at.getNano() > 0 ? at.getEpochSecond() + 1 : at.getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(whole, QUARTER) * QUARTER);
    }
}
