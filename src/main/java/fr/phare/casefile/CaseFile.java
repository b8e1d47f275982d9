package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param siret establishment of the registry, if it was found
 * @param title the business, else the person we speak with; empty where neither is known
 * @param outcome set exactly when the case is closed, unless it was merged into another
 * @param version of stage, outcome, owner and next step
 * @param businessVersion of siret and name
 */
public record CaseFile(
        CaseId id,
        CellId cell,
        @Nullable String siret,
        String businessName,
        String title,
        Stage stage,
        @Nullable Outcome outcome,
        AccountId owner,
        String nextStep,
        @Nullable LocalDate nextStepOn,
        Instant openedAt,
        @Nullable CaseId mergedInto,
        int version,
        int businessVersion) {

    public boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
