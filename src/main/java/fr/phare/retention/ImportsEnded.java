package fr.phare.retention;

import fr.phare.chamber.Cells;
import fr.phare.imports.ImportErasure;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the rows of lists some days after they came in; chamber by chamber. */
@Component
class ImportsEnded {

    private static final Logger LOG = LoggerFactory.getLogger(ImportsEnded.class);

    private final Cells cells;
    private final ImportErasure imports;
    private final Clock clock;

    ImportsEnded(Cells cells, ImportErasure imports, Clock clock) {
        this.cells = cells;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void everywhere() {
        cells.chambers().forEach(this::tryToErase);
    }

    private void tryToErase(ChamberId chamber) {
        try {
            Wall.run(chamber, this::erase);
        } catch (RuntimeException e) {
            LOG.error("Imports of chamber {}: {}", chamber, e.getClass().getName());
        }
    }

    /** Erases what is due in the current chamber; of how many imports. */
    int erase() {
        return imports.erase(clock.instant().minus(ImportErasure.KEPT));
    }
}
