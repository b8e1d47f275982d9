package fr.phare.retention;

import fr.phare.chamber.EveryChamber;
import fr.phare.imports.ImportErasure;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the rows of lists some days after they came in; chamber by chamber. */
@Component
class ImportsEnded {

    private final EveryChamber chambers;
    private final ImportErasure imports;
    private final Clock clock;

    ImportsEnded(EveryChamber chambers, ImportErasure imports, Clock clock) {
        this.chambers = chambers;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void everywhere() {
        chambers.run("Imports", this::erase);
    }

    /** Erases what is due in the current chamber; of how many imports. */
    int erase() {
        return imports.erase(clock.instant().minus(ImportErasure.KEPT));
    }
}
