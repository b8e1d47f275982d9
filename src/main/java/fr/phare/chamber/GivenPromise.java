package fr.phare.chamber;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A promise given to a person who still waits. It never moves; a closure can only break it.
 *
 * @param reference what the person and the cell call the request
 * @param startedAt where the clock started: when it was asked, or from when a call suits
 * @param promisedBy by when, or at which moment, as {@code kind} says
 */
public record GivenPromise(
        UUID request, String reference, Kind kind, Instant startedAt, Instant promisedBy) {

    /** What the person counts on. */
    public enum Kind {
        /** To be called within the time that the promise clock gave. */
        BEFORE,
        /** To be called again at a moment that was named after a call. */
        AGAIN_AT;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A call before {@code promisedBy}. */
    public GivenPromise(UUID request, String reference, Instant startedAt, Instant promisedBy) {
        this(request, reference, Kind.BEFORE, startedAt, promisedBy);
    }

    /** A call, not the first, at {@code moment}. */
    public static GivenPromise againAt(UUID request, String reference, Instant moment) {
        return new GivenPromise(request, reference, Kind.AGAIN_AT, moment, moment);
    }
}
