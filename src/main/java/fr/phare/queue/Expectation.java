package fr.phare.queue;

import fr.phare.chamber.PromiseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody who joins the line is likely to be called: those before them, at the pace at which
 * people were helped of late, in opening time. Beside the promise, never instead of it. Pure.
 *
 * <p>The pace is working time: what one call takes of one person who is there, counted while the
 * cell is open. Of late it was the working time of all who were there, shared by the calls that
 * ended. From now on those who are there do so much work in each hour of opening, and so does who
 * comes back or leaves meanwhile. So with half of the people away everybody waits twice as long,
 * and while nobody is there nothing moves: the answer is after somebody is back, and where nobody
 * is known to come, there is none.
 */
final class Expectation {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** Days looked ahead, as those of a promise. */
    private static final Duration HORIZON = Duration.ofDays(366);

    private Expectation() {}

    /**
     * When they are likely to be called.
     *
     * @param from when they join, or want to be called
     * @param ahead how many wait already
     * @param each working time that one takes
     * @return a full quarter of an hour, in opening time; empty where it is more than 366 days away
     */
    static Optional<Instant> by(
            PromiseClock clock, Instant from, long ahead, Duration each, Headcount people) {
        return done(clock, from, each.multipliedBy(ahead + 1), people)
                .filter(at -> !at.isAfter(from.plus(HORIZON)))
                .map(Expectation::upToQuarter);
    }

    /** When {@code work} is done that begins at {@code from}. */
    private static Optional<Instant> done(
            PromiseClock clock, Instant from, Duration work, Headcount people) {
        Instant at = from;
        Duration left = work;
        Optional<Instant> change = people.nextChange(at);
        while (change.isPresent()) {
            int there = people.at(at);
            Instant until = change.get();
            Duration done = clock.openTime(at, until).multipliedBy(there);
            if (there > 0 && done.compareTo(left) >= 0) {
                return clock.afterOpenTime(at, left.dividedBy(there));
            }
            left = left.minus(done);
            at = until;
            change = people.nextChange(at);
        }
        int there = people.at(at);
        return there == 0 ? Optional.empty() : clock.afterOpenTime(at, left.dividedBy(there));
    }

    /** Working time between {@code from} and {@code to}, at most 366 days. */
    static Duration work(PromiseClock clock, Instant from, Instant to, Headcount people) {
        Duration work = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant until = people.nextChange(at).filter(next -> next.isBefore(to)).orElse(to);
            work = work.plus(clock.openTime(at, until).multipliedBy(people.at(at)));
            at = until;
        }
        return work;
    }

    private static Instant upToQuarter(Instant at) {
        long whole = at.getNano() > 0 ? at.getEpochSecond() + 1 : at.getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(whole, QUARTER) * QUARTER);
    }
}
