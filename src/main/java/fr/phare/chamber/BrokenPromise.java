package fr.phare.chamber;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A given promise that a change of hours breaks.
 *
 * @param possibleBy what would be promised with the changed hours; null when nothing would
 */
public record BrokenPromise(GivenPromise given, @Nullable Instant possibleBy) {

    /**
     * The promises that {@code changed} would give later than they were given, and the moments that
     * lie in what it closes; unless {@code now} would be as late: those were broken before. Of one
     * request the first to be broken.
     */
    static List<BrokenPromise> between(
            PromiseClock now, PromiseClock changed, List<GivenPromise> given) {
        Set<UUID> seen = new HashSet<>();
        return given.stream()
                .sorted(Comparator.comparing(GivenPromise::promisedBy))
                .flatMap(promise -> broken(now, changed, promise).stream())
                .filter(broken -> seen.add(broken.given().request()))
                .toList();
    }

    private static Optional<BrokenPromise> broken(
            PromiseClock now, PromiseClock changed, GivenPromise given) {
        return switch (given.kind()) {
            case BEFORE -> tooLate(now, changed, given);
            case AGAIN_AT -> closed(now, changed, given);
        };
    }

    /** Whoever was told a moment outside the hours is owed a call as long as the day is one. */
    private static Optional<BrokenPromise> closed(
            PromiseClock now, PromiseClock changed, GivenPromise given) {
        Instant at = given.promisedBy();
        boolean closed =
                (now.isOpen(at) && !changed.isOpen(at))
                        || (now.isOpenDay(at) && !changed.isOpenDay(at));
        return closed
                ? Optional.of(new BrokenPromise(given, changed.nextOpening(at).orElse(null)))
                : Optional.empty();
    }

    private static Optional<BrokenPromise> tooLate(
            PromiseClock now, PromiseClock changed, GivenPromise given) {
        Instant before = now.promisedBy(given.startedAt()).orElse(Instant.MAX);
        Instant after = changed.promisedBy(given.startedAt()).orElse(Instant.MAX);
        if (!after.isAfter(given.promisedBy()) || !after.isAfter(before)) {
            return Optional.empty();
        }
        return Optional.of(new BrokenPromise(given, after.equals(Instant.MAX) ? null : after));
    }
}
