package fr.phare.team;

import fr.phare.audit.AuditLog;
import fr.phare.queue.LineChanged;
import fr.phare.storage.Wall;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters absences, withdraws them, and takes either back. */
@Component
class AbsenceChanges {

    private final AbsenceRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    AbsenceChanges(
            AbsenceRows rows,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** Empty, and nothing entered, where it overlaps another absence of that person. */
    Optional<UUID> enter(AbsenceForm.Wanted wanted) {
        return transactions.execute(
                status -> {
                    Optional<UUID> id = rows.add(wanted);
                    id.flatMap(rows::find).ifPresent(one -> changed("team.enter-absence", one));
                    return id;
                });
    }

    void withdraw(Absence absence) {
        transactions.executeWithoutResult(
                status -> {
                    if (rows.withdraw(absence.id())) {
                        changed("team.withdraw-absence", absence);
                    }
                });
    }

    /** False, and nothing done, where another was entered meanwhile that overlaps. */
    boolean restore(Absence absence) {
        try {
            transactions.executeWithoutResult(
                    status -> {
                        if (rows.restore(absence.id())) {
                            changed("team.restore-absence", absence);
                        }
                    });
            return true;
        } catch (DataIntegrityViolationException overlapping) {
            return false;
        }
    }

    private void changed(String action, Absence absence) {
        audit.record(action, absence.account().value(), absence.id().toString());
        events.publishEvent(new Absences.AbsencesChanged(Wall.current()));
        // What waits for them is somebody else's now.
        events.publishEvent(new LineChanged(Wall.current()));
    }
}
