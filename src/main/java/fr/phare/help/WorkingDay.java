package fr.phare.help;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day of a chamber, by the zone of its first cell. */
@Component
class WorkingDay {

    private static final ZoneId USUAL = ZoneId.of("Europe/Paris");

    private final Cells cells;
    private final Clock clock;

    WorkingDay(Cells cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    ZoneId zone() {
        return cells.ofChamber().stream().findFirst().map(Cell::zone).orElse(USUAL);
    }

    /** When today began. */
    Instant began() {
        return today().atStartOfDay(zone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Does {@code work} in each chamber of the installation. */
    void everywhere(Runnable work) {
        cells.chambers().forEach(chamber -> Wall.run(chamber, work));
    }
}
