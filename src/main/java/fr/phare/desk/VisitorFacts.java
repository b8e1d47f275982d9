package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.aid.Catalogue;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import fr.phare.callback.FormId;
import fr.phare.callback.ToldAnswers;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.FactSource;
import fr.phare.casefile.Situation;
import org.springframework.stereotype.Component;

/**
 * Takes over what the person answered online before asking, so that nobody asks again. What is
 * known already, or was taken back, stays as it is.
 */
@Component
class VisitorFacts {

    private final ToldAnswers told;
    private final Situation situation;
    private final Catalogue catalogue;

    VisitorFacts(ToldAnswers told, Situation situation, Catalogue catalogue) {
        this.told = told;
        this.situation = situation;
        this.catalogue = catalogue;
    }

    void takeOver(FormId asking, CaseId caseFile, AccountId by) {
        told.of(asking)
                .forEach(
                        (fact, value) -> {
                            if (isAccepted(fact, value)) {
                                situation.answerFirst(
                                        caseFile, fact, value, FactSource.VISITOR, by);
                            }
                        });
    }

    private boolean isAccepted(String fact, String value) {
        return catalogue
                .fact(new FactId(fact))
                .flatMap(known -> FactValue.kept(known, value))
                .isPresent();
    }
}
