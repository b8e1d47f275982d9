package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who is next. Urgent ones first; then promises compared by quarters of an hour, all late ones in
 * one; then those the taker knows or whose tier they are; then who asked first.
 *
 * <p>Urgent ones and those of one's own tier could hold up the others for ever in a wave: every
 * {@value #FAIR_TURN}th turn goes to whoever has been late longest, by more than {@link #OVERDUE}.
 * Whom the taker has refused come last, after everybody else; but all who are there may have
 * refused somebody, so every second fair turn is for these too: taken, or passed on again. Not
 * every one: else somebody whom all refuse would use up the fair turns of the others.
 *
 * <p>So the wait of each is bounded by four turns for each one late before them where nobody
 * refuses; else by eight, for each of these and for each time that one of them, or they themselves,
 * are refused meanwhile.
 *
 * <p>Pure: the same candidates, taker, moment and turn give the same order.
 */
final class LineOrder {

    static final long FAIR_TURN = 4;

    /** How late somebody is before a fair turn may be theirs. */
    static final Duration OVERDUE = Duration.ofHours(1);

    private static final long BUCKET_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final Taker taker;
    private final Instant now;
    private final boolean fair;
    private final boolean fairToRefused;
    private final Comparator<Candidate> order =
            Comparator.comparing(this::fairTurn)
                    .thenComparing(Candidate::refused)
                    .thenComparing(candidate -> !candidate.urgent())
                    .thenComparingLong(this::bucket)
                    .thenComparingInt(this::distance)
                    .thenComparing(Candidate::askedAt)
                    .thenComparing(candidate -> candidate.id().value());

    /**
     * @param turn number of takes before this one
     */
    LineOrder(Taker taker, Instant now, long turn) {
        this.taker = taker;
        this.now = now;
        this.fair = turn % FAIR_TURN == FAIR_TURN - 1;
        this.fairToRefused = turn % (2 * FAIR_TURN) == 2 * FAIR_TURN - 1;
    }

    /** All of {@code candidates}, the next first. */
    List<Candidate> of(Collection<Candidate> candidates) {
        return candidates.stream().sorted(order).toList();
    }

    /** On a fair turn the overdue by their promise, before all others; else nobody. */
    private Instant fairTurn(Candidate candidate) {
        boolean overdue = candidate.promisedBy().plus(OVERDUE).isBefore(now);
        boolean theirs = candidate.refused() ? fairToRefused : fair;
        return theirs && overdue ? candidate.promisedBy() : Instant.MAX;
    }

    private long bucket(Candidate candidate) {
        return candidate.lateAt(now)
                ? Long.MIN_VALUE
                : Math.floorDiv(candidate.promisedBy().getEpochSecond(), BUCKET_SECONDS);
    }

    /**
     * How near an entry is to the taker: known to them, of their tier, of another, a colleague's.
     */
    private int distance(Candidate candidate) {
        AccountId owner = candidate.owner();
        if (owner != null) {
            return owner.equals(taker.account()) ? 0 : 3;
        }
        return taker.tiers().contains(candidate.tier()) ? 1 : 2;
    }

    /** Why {@code candidate} comes before most others, as it is said to people. */
    Reason why(Candidate candidate) {
        if (fairTurn(candidate).isBefore(Instant.MAX)) {
            return Reason.LONGEST_LATE;
        }
        if (candidate.urgent()) {
            return Reason.URGENT;
        }
        if (distance(candidate) == 0) {
            return candidate.lateAt(now) ? Reason.KNOWN_TO_YOU_AND_LATE : Reason.KNOWN_TO_YOU;
        }
        return candidate.lateAt(now) ? Reason.LATE : Reason.PROMISE;
    }
}
