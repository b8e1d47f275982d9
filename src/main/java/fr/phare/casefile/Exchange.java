package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.queue.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, or an attempt at one.
 *
 * @param result null while it is going on
 * @param noteVersion number of the last save of the note
 */
public record Exchange(
        ExchangeId id,
        CaseId caseFile,
        @Nullable EntryId entry,
        ExchangeChannel channel,
        AccountId account,
        Instant startedAt,
        @Nullable AttemptResult result,
        String note,
        int noteVersion,
        @Nullable Instant noteSavedAt) {

    /** Whether word passed between the person and us. */
    public boolean hadContact() {
        return result != null && result.isContact();
    }

    @Override
    public String toString() {
        return "Exchange[" + id + "]";
    }
}
