package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.aid.Catalogue;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import fr.phare.business.Establishment;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.FactSource;
import fr.phare.casefile.Situation;
import org.springframework.stereotype.Component;

/**
 * Takes over from the registry what it knows for certain. A sole trader may or may not be under the
 * micro scheme, and an establishment's creation is not the start of the activity: those are asked.
 */
@Component
class BusinessFacts {

    private static final FactId LEGAL_FORM = new FactId("legal_form");
    private static final FactId REGISTERED = new FactId("registered");

    private final Situation situation;
    private final Catalogue catalogue;

    BusinessFacts(Situation situation, Catalogue catalogue) {
        this.situation = situation;
        this.catalogue = catalogue;
    }

    void takeOver(CaseId caseFile, Establishment firm, AccountId by) {
        if (firm.isCompany()) {
            answer(caseFile, LEGAL_FORM, new FactValue.Choice("company"), by);
        }
        if (firm.active()) {
            answer(caseFile, REGISTERED, new FactValue.Bool(true), by);
        }
    }

    private void answer(CaseId caseFile, FactId fact, FactValue value, AccountId by) {
        boolean accepted = catalogue.fact(fact).filter(known -> known.accepts(value)).isPresent();
        boolean asked =
                situation.answers(caseFile).stream()
                        .anyMatch(
                                known ->
                                        known.fact().equals(fact.value())
                                                && known.source() == FactSource.ASKED);
        if (accepted && !asked) {
            situation.answer(caseFile, fact.value(), value.canonical(), FactSource.REGISTRY, by);
        }
    }
}
