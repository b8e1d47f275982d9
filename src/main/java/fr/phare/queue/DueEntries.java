package fr.phare.queue;

import fr.phare.chamber.Cells;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings back into the line what time brings back: those whose moment has come, and what people who
 * vanished were holding.
 */
@Component
class DueEntries {

    private static final Logger LOG = LoggerFactory.getLogger(DueEntries.class);

    private final Cells cells;
    private final Holding holding;

    DueEntries(Cells cells, Holding holding) {
        this.cells = cells;
        this.holding = holding;
    }

    @Scheduled(fixedDelayString = "${phare.queue.poll:PT2S}")
    void everywhere() {
        cells.chambers().forEach(this::tryToBringBack);
    }

    private void tryToBringBack(ChamberId chamber) {
        try {
            Wall.run(
                    chamber,
                    () -> {
                        holding.returnExpired();
                        holding.wake();
                    });
        } catch (RuntimeException e) {
            LOG.error("Line of chamber {}: {}", chamber, e.getClass().getName());
        }
    }
}
