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
    private final VisitorFacts told;

    CaseOpening(
            CaseFiles cases,
            Circle circle,
            Registry registry,
            BusinessFacts facts,
            VisitorFacts told) {
        this.cases = cases;
        this.circle = circle;
        this.registry = registry;
        this.facts = facts;
        this.told = told;
    }

    /** A case of {@code person}, who wrote or called by other means. */
    CaseId forCaller(CellId cell, Circle.Entry person, AccountId account) {
        CaseId caseFile = cases.open(cell, account);
        circle.add(caseFile, person);
        return caseFile;
    }

    CaseId forAsking(CallbackForm asking, AccountId account) {
        CaseId caseFile = cases.open(asking.cell(), account);
        circle.add(
                caseFile,
                new Circle.Entry(
                        PersonRole.UNSAID,
                        asking.name(),
                        asking.phone(),
                        asking.email(),
                        false,
                        true));
        if (asking.siret() != null) {
            Siret.parse(asking.siret())
                    .ifPresent(siret -> name(caseFile, 0, siret, registry.known(siret), account));
        }
        told.takeOver(asking.id(), caseFile, account);
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
     * Asks elsewhere for the business of a case that the registry does not have: outside any
     * transaction, since an answer may take a second or two.
     */
    void completeBusiness(CaseId id, AccountId account) {
        Optional<CaseFile> unnamed = cases.find(id).filter(file -> file.businessName().isEmpty());
        Optional<Siret> siret = unnamed.map(CaseFile::siret).flatMap(Siret::parse);
        if (siret.isPresent()) {
            Optional<Establishment> found = registry.find(siret.get());
            if (found.isPresent()) {
                int seen = unnamed.get().businessVersion();
                name(id, seen, siret.get(), found, account);
            }
        }
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
        return name(caseFile, seen, parsed.get(), registry.find(parsed.get()), account)
                ? Naming.DONE
                : Naming.CHANGED_MEANWHILE;
    }

    /**
     * @return false when somebody else named another business meanwhile
     */
    private boolean name(
            CaseId caseFile,
            int seen,
            Siret siret,
            Optional<Establishment> found,
            AccountId account) {
        String name = found.map(Establishment::name).orElse("");
        if (!cases.nameBusiness(caseFile, seen, siret.value(), name)) {
            return false;
        }
        found.ifPresent(firm -> facts.takeOver(caseFile, firm, account));
        return true;
    }
}
