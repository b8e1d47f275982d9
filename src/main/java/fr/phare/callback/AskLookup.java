package fr.phare.callback;

import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.chamber.Cell;
import fr.phare.selfcheck.CheckAnswers;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of an asking looks up for who fills it in. */
@Component
class AskLookup {

    private static final int COMPANIES_SHOWN = 8;

    private final Registry registry;
    private final CheckAnswers checks;

    AskLookup(Registry registry, CheckAnswers checks) {
        this.registry = registry;
        this.checks = checks;
    }

    /** The businesses that match what was typed; none while something else is to be corrected. */
    List<Establishment> businesses(AskFormData data, FieldErrors errors) {
        return data.hasCompanyQuery() && errors.isEmpty()
                ? registry.search(data.companyQuery(), COMPANIES_SHOWN)
                : List.of();
    }

    /** Whether the visitor has answered questions about aids that the asking can take along. */
    boolean hasAnswers(Cell cell, AskFormData data) {
        return !answers(cell, data).isEmpty();
    }

    /** Those answers where they are to be taken along; a key that leads nowhere holds up nobody. */
    Map<String, String> joined(Cell cell, AskFormData data) {
        return data.isJoined() ? answers(cell, data) : Map.of();
    }

    private Map<String, String> answers(Cell cell, AskFormData data) {
        return data.check() == null
                ? Map.of()
                : Wall.within(cell.chamber(), () -> checks.of(cell.id(), data.check()));
    }
}
