package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.callback.CallbackForm;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.PersonRole;
import fr.phare.chamber.CellId;
import org.springframework.stereotype.Component;

/** Opens cases with what is already known. */
@Component
class CaseOpening {

    private final CaseFiles cases;
    private final Circle circle;
    private final Registry registry;
    private final BusinessFacts facts;

    CaseOpening(CaseFiles cases, Circle circle, Registry registry, BusinessFacts facts) {
        this.cases = cases;
        this.circle = circle;
        this.registry = registry;
        this.facts = facts;
    }

    CaseId empty(CellId cell, AccountId account) {
        return cases.open(cell, account);
    }

    CaseId forAsking(CallbackForm asking, AccountId account) {
        CaseId caseFile = cases.open(asking.cell(), account);
        circle.add(
                caseFile,
                new Circle.Entry(
                        PersonRole.OWNER,
                        asking.name(),
                        asking.phone(),
                        asking.email(),
                        false,
                        true));
        if (asking.siret() != null) {
            nameBusiness(caseFile, asking.siret(), account);
        }
        return caseFile;
    }

    /**
     * Names the business of a case by its SIRET and takes over what the registry knows of it.
     *
     * @return false when it is no SIRET
     */
    boolean nameBusiness(CaseId caseFile, String siret, AccountId account) {
        return Siret.parse(siret)
                .map(
                        parsed -> {
                            var found = registry.find(parsed);
                            String name = found.map(firm -> firm.name()).orElse("");
                            cases.nameBusiness(caseFile, parsed.value(), name);
                            found.ifPresent(firm -> facts.takeOver(caseFile, firm, account));
                            return true;
                        })
                .orElse(false);
    }
}
