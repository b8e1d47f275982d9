package fr.phare.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many people take requests, moment by moment. Pure.
 *
 * @param everybody with nobody away
 * @param away who is away when: at one moment at most one of each person
 */
public record Headcount(int everybody, List<Away> away) {

    /** One of them is not there, {@code [from, to)}. */
    public record Away(Instant from, Instant to) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    public Headcount {
        away = List.copyOf(away);
    }

    /** How many are there at {@code moment}. */
    public int at(Instant moment) {
        long gone = away.stream().filter(one -> one.holds(moment)).count();
        return Math.toIntExact(Math.max(0, everybody - gone));
    }

    /** The next moment after {@code moment} at which somebody leaves or comes back. */
    Optional<Instant> nextChange(Instant moment) {
        return away.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .filter(change -> change.isAfter(moment))
                .min(Instant::compareTo);
    }
}
