package fr.phare.chamber;

import fr.phare.audit.AuditLog;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes versions of cells of the current chamber, with the promises that each breaks. */
@Component
class CellWriting {

    private final CellRows rows;
    private final Breaking breaking;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CellWriting(
            CellRows rows, Breaking breaking, AuditLog audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.breaking = breaking;
        this.audit = audit;
        this.events = events;
    }

    /** The promises that {@code wanted} would break, first due first. */
    List<BrokenPromise> breaks(Cell cell, CellDetails wanted) {
        if (cell.zone().equals(wanted.zone()) && cell.department().equals(wanted.department())) {
            return List.of();
        }
        PublicHolidays holidays = PublicHolidays.of(wanted.department());
        return breaking.by(cell, calendar -> calendar.at(wanted.zone(), holidays));
    }

    /** Adds a version after {@code latest}; false, and nothing is done, where there is one. */
    @Transactional
    boolean make(Cell cell, CellVersion latest, CellDetails wanted) {
        List<String> broken =
                breaks(cell, wanted).stream().map(one -> one.given().reference()).toList();
        int number = latest.number() + 1;
        if (!rows.addVersion(cell.id(), number, wanted, broken)) {
            return false;
        }
        String former = latest.details().slug();
        rows.update(cell.id(), wanted);
        if (!former.equals(wanted.slug())) {
            rows.keepAddress(cell.id(), former, wanted.slug());
        }
        audit.record(
                "chamber.change-cell",
                cell.id().value(),
                "version=" + number + " broken=" + broken.size());
        events.publishEvent(new CellChanged(cell.id()));
        events.publishEvent(new HoursChanged(cell.id()));
        return true;
    }
}
