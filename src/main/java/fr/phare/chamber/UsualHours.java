package fr.phare.chamber;

import fr.phare.audit.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The usual hours of cells of the current chamber, each from a day on; what was entered is kept. A
 * given promise never moves: new hours can only break it.
 */
@Component
public class UsualHours {

    private final UsualHoursRows rows;
    private final OpeningHours hours;
    private final Breaking breaking;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    UsualHours(
            UsualHoursRows rows,
            OpeningHours hours,
            Breaking breaking,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.hours = hours;
        this.breaking = breaking;
        this.audit = audit;
        this.events = events;
    }

    /** Everything that was entered, newest first; the number of the first is the latest. */
    public List<EnteredWeek> history(Cell cell) {
        return rows.all(cell.id());
    }

    /** The usual hours that hold on {@code day}. */
    public WeeklyHours on(Cell cell, LocalDate day) {
        return hours.calendar(cell).weekly(day);
    }

    /** The promises that {@code week} would break, first due first. */
    public List<BrokenPromise> breaks(Cell cell, DatedWeek week) {
        return breaking.by(cell, calendar -> calendar.with(week));
    }

    /**
     * Enters {@code week}, with the promises it breaks now.
     *
     * @param seen number of the latest entered week that was looked at
     * @return false, and nothing is done, where another was entered since
     */
    @Transactional
    public boolean enter(Cell cell, DatedWeek week, int seen) {
        List<String> broken =
                breaks(cell, week).stream().map(one -> one.given().reference()).toList();
        if (rows.all(cell.id()).getFirst().number() != seen
                || !rows.add(cell.id(), seen + 1, week, broken)) {
            return false;
        }
        changed("chamber.enter-hours", cell, "broken=" + broken.size());
        return true;
    }

    /** The promises that are broken once the hours {@code id} never come to hold. */
    public List<BrokenPromise> breaksWithout(Cell cell, UUID id) {
        return rows.all(cell.id()).stream()
                .filter(entered -> entered.id().equals(id) && !entered.withdrawn())
                .findFirst()
                .map(entered -> breaking.by(cell, calendar -> calendar.without(entered.week())))
                .orElse(List.of());
    }

    /** Whether such hours were ahead and never come to hold now, with the promises that breaks. */
    @Transactional
    public boolean withdraw(Cell cell, UUID id, LocalDate today) {
        List<BrokenPromise> broken = breaksWithout(cell, id);
        boolean done = rows.withdraw(cell.id(), id, today);
        if (done) {
            changed("chamber.withdraw-hours", cell, id + " broken=" + broken.size());
        }
        return done;
    }

    private void changed(String action, Cell cell, String detail) {
        audit.record(action, cell.id().value(), detail);
        events.publishEvent(new HoursChanged(cell.id()));
    }
}
