package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.callback.CallbackForm;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.PersonRole;
import fr.phare.chamber.CellId;
import java.util.Optional;
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
            Siret.parse(asking.siret())
                    .ifPresent(siret -> name(caseFile, siret, registry.known(siret), account));
        }
        return caseFile;
    }

    /**
     * Asks elsewhere for the business of a case that the registry does not have: outside any
     * transaction, since an answer may take a second or two.
     */
    void completeBusiness(CaseId id, AccountId account) {
        cases.find(id)
                .filter(file -> file.businessName().isEmpty())
                .map(CaseFile::siret)
                .flatMap(Siret::parse)
                .ifPresent(
                        siret -> {
                            var found = registry.find(siret);
                            if (found.isPresent()) {
                                name(id, siret, found, account);
                            }
                        });
    }

    /**
     * Names the business of a case by its SIRET and takes over what the registry knows of it.
     *
     * @return false when it is no SIRET
     */
    boolean nameBusiness(CaseId caseFile, String siret, AccountId account) {
        Optional<Siret> parsed = Siret.parse(siret);
        parsed.ifPresent(number -> name(caseFile, number, registry.find(number), account));
        return parsed.isPresent();
    }

    private void name(
            CaseId caseFile, Siret siret, Optional<Establishment> found, AccountId account) {
        cases.nameBusiness(caseFile, siret.value(), found.map(Establishment::name).orElse(""));
        found.ifPresent(firm -> facts.takeOver(caseFile, firm, account));
    }
}
