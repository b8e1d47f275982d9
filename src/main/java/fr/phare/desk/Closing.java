package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.CaseMerge;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Exchanges;
import fr.phare.casefile.Stage;
import fr.phare.queue.Queue;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends that reach beyond the case: what it held of the line, the askings of its person. */
@Component
@Transactional
class Closing {

    private final CaseFiles cases;
    private final CaseMerge merging;
    private final Exchanges exchanges;
    private final Queue queue;
    private final Callbacks callbacks;

    Closing(
            CaseFiles cases,
            CaseMerge merging,
            Exchanges exchanges,
            Queue queue,
            Callbacks callbacks) {
        this.cases = cases;
        this.merging = merging;
        this.exchanges = exchanges;
        this.queue = queue;
        this.callbacks = callbacks;
    }

    Optional<CaseFiles.MoveRefusal> moveOn(
            CaseId id, int seen, CaseFiles.NextMove move, AccountId by) {
        Optional<CaseFiles.MoveRefusal> refusal = cases.moveOn(id, seen, move, by);
        if (refusal.isEmpty() && move.stage() == Stage.CLOSED) {
            exchanges.ofCase(id).stream()
                    .map(Exchange::entry)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(queue::finish);
        }
        return refusal;
    }

    /** False when they are one case, or one of them was merged before. */
    boolean merge(CaseId duplicate, CaseId kept, AccountId by) {
        boolean merged = merging.merge(duplicate, kept, by);
        if (merged) {
            callbacks.moveAttachments(duplicate.value(), kept.value());
        }
        return merged;
    }
}
