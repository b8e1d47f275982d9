package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param owner who knows the person already, or was asked to take them
 * @param holder who has it now, if anybody
 * @param fence number of times it was taken or reassigned: a holder with an older number holds it
 *     no more
 */
public record Entry(
        EntryId id,
        CellId cell,
        EntryKind kind,
        String reference,
        boolean urgent,
        Instant askedAt,
        Instant notBefore,
        Instant promisedBy,
        Tier tier,
        @Nullable AccountId owner,
        EntryState state,
        int attempts,
        long fence,
        @Nullable AccountId holder) {

    /** Whether the promise was missed at {@code now}. */
    public boolean lateAt(Instant now) {
        return isOpen() && promisedBy.isBefore(now);
    }

    public boolean isOpen() {
        return EntryState.OPEN.contains(state);
    }

    /** Changes with every hand that it goes into, and with all that is said of it. */
    public String mark() {
        return state.stored() + "-" + fence;
    }

    public boolean heldBy(AccountId account) {
        return state == EntryState.TAKEN && account.equals(holder);
    }
}
