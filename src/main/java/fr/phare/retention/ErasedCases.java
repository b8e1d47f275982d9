package fr.phare.retention;

import fr.phare.audit.AuditLog;
import fr.phare.casefile.CaseErasure;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.queue.EntryId;
import fr.phare.recap.RecapErasure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one case at a time with everything any module keeps of it, or nothing. */
@Component
class ErasedCases {

    private final CaseErasure cases;
    private final CaseFiles files;
    private final RecapErasure recaps;
    private final ErasedRequests requests;
    private final AuditLog audit;

    ErasedCases(
            CaseErasure cases,
            CaseFiles files,
            RecapErasure recaps,
            ErasedRequests requests,
            AuditLog audit) {
        this.cases = cases;
        this.files = files;
        this.recaps = recaps;
        this.requests = requests;
        this.audit = audit;
    }

    List<CaseId> due(Instant cutoff, UUID after, int limit) {
        return cases.due(cutoff, after, limit);
    }

    /** False where a recap was sent since: the case stays. */
    @Transactional
    boolean erase(CaseId kept, Instant cutoff) {
        List<CaseId> whole = files.withMerged(kept);
        if (recaps.isAnySentSince(whole, cutoff)) {
            return false;
        }
        List<EntryId> entries = cases.entriesOf(whole);
        recaps.erase(whole, cutoff);
        requests.erase(whole.stream().map(CaseId::value).toList(), entries, cutoff);
        boolean erased = cases.erase(whole, cutoff) > 0;
        audit.record("retention.erase-case", kept.value());
        return erased;
    }
}
