package fr.phare.recap;

import fr.phare.access.AccountId;
import java.time.Instant;

/**
 * A sent recap in a list.
 *
 * @param token opens it for the person, see {@link SentRecapPages}
 */
public record RecapListing(
        RecapId id, String subject, Instant sentAt, AccountId sentBy, String token) {

    @Override
    public String toString() {
        return "RecapListing[" + id + "]";
    }
}
