package fr.phare.recap;

import fr.phare.casefile.CaseId;
import fr.phare.chamber.CellId;
import java.time.Instant;

/**
 * A recap exactly as it was sent.
 *
 * @param html an article, written and escaped by our own template
 */
record Recap(
        RecapId id,
        CellId cell,
        CaseId caseFile,
        Delivery delivery,
        String recipient,
        String subject,
        String text,
        String html,
        Instant sentAt) {

    /** How it reached the person. */
    enum Delivery {
        EMAIL,
        LETTER
    }

    @Override
    public String toString() {
        return "Recap[" + id + "]";
    }
}
