package fr.phare.recap;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sent recap in a list.
 *
 * @param reader the person of the case it was written to, if anybody was named
 * @param token opens it for the person, see {@link SentRecapPages}
 */
public record RecapListing(
        RecapId id,
        String subject,
        Instant sentAt,
        AccountId sentBy,
        @Nullable UUID reader,
        String token) {

    @Override
    public String toString() {
        return "RecapListing[" + id + "]";
    }
}
