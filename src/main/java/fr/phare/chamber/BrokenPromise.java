package fr.phare.chamber;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A given promise that a change of hours breaks.
 *
 * @param possibleBy what would be promised with the changed hours; null when nothing would
 */
public record BrokenPromise(GivenPromise given, @Nullable Instant possibleBy) {

    /**
     * The promises that {@code changed} would give later than they were given, unless {@code now}
     * would be as late: those were broken before.
     */
    static List<BrokenPromise> between(
            PromiseClock now, PromiseClock changed, List<GivenPromise> given) {
        return given.stream()
                .sorted(Comparator.comparing(GivenPromise::promisedBy))
                .flatMap(promise -> broken(now, changed, promise).stream())
                .toList();
    }

    private static Optional<BrokenPromise> broken(
            PromiseClock now, PromiseClock changed, GivenPromise given) {
        Instant before = now.promisedBy(given.startedAt()).orElse(Instant.MAX);
        Instant after = changed.promisedBy(given.startedAt()).orElse(Instant.MAX);
        if (!after.isAfter(given.promisedBy()) || !after.isAfter(before)) {
            return Optional.empty();
        }
        return Optional.of(new BrokenPromise(given, after.equals(Instant.MAX) ? null : after));
    }
}
