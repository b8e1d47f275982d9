package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who waits, as far as the order of the line is concerned.
 *
 * @param owner who knows the person already, or was asked to take them; or who stands in for them
 * @param refused the taker has said that they cannot
 */
record Candidate(
        EntryId id,
        boolean urgent,
        Instant promisedBy,
        Instant askedAt,
        Tier tier,
        @Nullable AccountId owner,
        boolean refused) {

    boolean lateAt(Instant now) {
        return promisedBy.isBefore(now);
    }
}
