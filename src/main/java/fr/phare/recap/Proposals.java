package fr.phare.recap;

import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.Stage;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may come next in a case whose recap was sent; whoever sent it decides. */
@Component
class Proposals {

    /** Opening days until somebody asks how it goes. */
    private static final int DAYS = 5;

    /** Half-days that hold that many days, also where all have two. */
    private static final int HALF_DAYS = 2 * (DAYS + 1);

    private static final int DAYS_WHERE_NEVER_OPEN = 7;

    /** Stage and day of what comes next in {@code file}. */
    record Proposal(CaseFile file, Stage stage, LocalDate on) {}

    private final CaseFiles cases;
    private final Cells cells;
    private final Clock clock;

    Proposals(CaseFiles cases, Cells cells, Clock clock) {
        this.cases = cases;
        this.cells = cells;
        this.clock = clock;
    }

    /** Nothing for a case that is closed. */
    Optional<Proposal> after(Recap recap) {
        return cases.find(recap.caseFile())
                .filter(CaseFile::isOpen)
                .map(file -> new Proposal(file, Stage.FOLLOW_UP, day(file)));
    }

    private LocalDate day(CaseFile file) {
        Cell cell = cells.find(file.cell()).orElseThrow();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, cell.zone());
        return cells.clock(cell).upcomingOpenings(now, HALF_DAYS).stream()
                .map(opens -> LocalDate.ofInstant(opens, cell.zone()))
                .filter(day -> day.isAfter(today))
                .distinct()
                .skip(DAYS - 1)
                .findFirst()
                .orElse(today.plusDays(DAYS_WHERE_NEVER_OPEN));
    }
}
