package fr.phare.chamber;

import java.time.Instant;
import java.util.UUID;

/**
 * A promise given to a person who still waits. It never moves; a closure can only break it.
 *
 * @param reference what the person and the cell call the request
 * @param startedAt where the clock started: when it was asked, or from when a call suits
 */
public record GivenPromise(UUID request, String reference, Instant startedAt, Instant promisedBy) {}
