package fr.phare.setup;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.SlugTaken;
import fr.phare.invite.Invitation;
import fr.phare.invite.Inviting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens what the wizard prepared, in one transaction: chamber, cell, people, and the key's end. */
@Component
class Founding {

    /** What came of it. */
    sealed interface Outcome {

        /**
         * Everything was made.
         *
         * @param viewer who opened it
         * @param omitted addresses that got an account elsewhere meanwhile
         */
        record Opened(Cell cell, Viewer viewer, List<Invitation> invitations, List<String> omitted)
                implements Outcome {}

        /** Nothing was made. */
        record Refused(Reason reason) implements Outcome {}
    }

    enum Reason {
        KEY_USED,
        SLUG_TAKEN,
        EMAIL_TAKEN
    }

    /** Undoes the transaction. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Reason reason;

        Undone(Reason reason) {
            this.reason = reason;
        }
    }

    private final ChamberSetup chambers;
    private final People people;
    private final OpeningKeys keys;
    private final AuditLog audit;
    private final Inviting inviting;

    Founding(
            ChamberSetup chambers,
            People people,
            OpeningKeys keys,
            AuditLog audit,
            Inviting inviting) {
        this.chambers = chambers;
        this.people = people;
        this.keys = keys;
        this.audit = audit;
        this.inviting = inviting;
    }

    Outcome open(OpeningKeys.Key key, Prepared prepared) {
        try {
            return chambers.open(
                    prepared.chamber(),
                    List.of(prepared.cell()),
                    cells -> admit(key, prepared, cells.getFirst()));
        } catch (Undone undone) {
            return new Outcome.Refused(undone.reason);
        } catch (SlugTaken taken) {
            return new Outcome.Refused(Reason.SLUG_TAKEN);
        }
    }

    private Outcome admit(OpeningKeys.Key key, Prepared prepared, Cell cell) {
        if (!keys.close(key)) {
            throw new Undone(Reason.KEY_USED);
        }
        NewPerson self = prepared.self();
        AccountId founder =
                people.add(cell.chamber(), self, prepared.passwordHash())
                        .orElseThrow(() -> new Undone(Reason.EMAIL_TAKEN));
        Inviting.Result invited = inviting.invite(cell.chamber(), prepared.colleagues());
        audit.record("setup.open", cell.id().value());
        Viewer viewer =
                new Viewer(
                        founder.value(),
                        cell.chamber().value(),
                        self.name(),
                        self.roles(),
                        self.language());
        return new Outcome.Opened(cell, viewer, invited.invitations(), invited.omitted());
    }
}
