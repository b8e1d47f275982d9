package fr.phare.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is called.
 *
 * @param promisedBy the rule: they are called before
 * @param expectedBy what is likely, by the people who wait and the recent pace; null: unknown
 */
public record Outlook(Instant promisedBy, @Nullable Instant expectedBy) {

    /** Whether the promise is likely to be missed: then it is said at once. */
    public boolean isDoubtful() {
        return expectedBy != null && expectedBy.isAfter(promisedBy);
    }
}
