package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param holder who has it now, if anybody
 * @param fence number of times it was taken: a holder with an older number holds it no more
 */
public record Entry(
        EntryId id,
        CellId cell,
        EntryKind kind,
        String reference,
        boolean urgent,
        Instant askedAt,
        Instant notBefore,
        @Nullable Instant promisedBy,
        EntryState state,
        int attempts,
        long fence,
        @Nullable AccountId holder) {

    /** Whether the promise was missed at {@code now}. */
    public boolean lateAt(Instant now) {
        return promisedBy != null && isOpen() && promisedBy.isBefore(now);
    }

    public boolean isOpen() {
        return state == EntryState.WAITING || state == EntryState.TAKEN;
    }

    public boolean heldBy(AccountId account) {
        return state == EntryState.TAKEN && account.equals(holder);
    }
}
