package fr.phare.help;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked colleagues to join them.
 *
 * @param sentence optional; empty once it has ended
 * @param helper the first who came
 * @param joined all who came, the first first
 */
record HelpCall(
        UUID id,
        CaseId caseFile,
        AccountId askedBy,
        Instant askedAt,
        String sentence,
        @Nullable AccountId helper,
        List<AccountId> joined,
        @Nullable Instant endedAt) {

    HelpCall {
        joined = List.copyOf(joined);
    }

    boolean concerns(AccountId account) {
        return askedBy.equals(account) || joined.contains(account);
    }

    @Override
    public String toString() {
        return "HelpCall[" + id + "]";
    }
}
