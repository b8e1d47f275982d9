package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.callback.CallbackForm;
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
            nameBusiness(caseFile, 0, asking.siret(), account);
        }
        return caseFile;
    }

    /** {@code account} follows an open case from now on. */
    void takeOver(CaseId caseFile, AccountId account) {
        cases.find(caseFile)
                .filter(file -> file.isOpen() && !file.owner().equals(account))
                .ifPresent(
                        file ->
                                cases.moveOn(
                                        caseFile,
                                        new CaseFiles.NextMove(
                                                file.stage(),
                                                null,
                                                account,
                                                file.nextStep(),
                                                file.nextStepOn()),
                                        account));
    }

    /** What came of naming a business. */
    enum Naming {
        DONE,
        NO_SIRET,
        CHANGED_MEANWHILE
    }

    /**
     * Names the business of a case by its SIRET and takes over what the registry knows of it.
     *
     * @param seen the version of the business that the writer saw
     */
    Naming nameBusiness(CaseId caseFile, int seen, String siret, AccountId account) {
        Optional<Siret> parsed = Siret.parse(siret);
        if (parsed.isEmpty()) {
            return Naming.NO_SIRET;
        }
        Optional<Establishment> found = registry.find(parsed.get());
        String name = found.map(Establishment::name).orElse("");
        if (!cases.nameBusiness(caseFile, seen, parsed.get().value(), name)) {
            return Naming.CHANGED_MEANWHILE;
        }
        found.ifPresent(firm -> facts.takeOver(caseFile, firm, account));
        return Naming.DONE;
    }
}
