package fr.phare.queue;

import fr.phare.chamber.EveryChamber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings back into the line what time brings back: those whose moment has come, and what people who
 * vanished were holding.
 */
@Component
class DueEntries {

    private final EveryChamber chambers;
    private final Holding holding;

    DueEntries(EveryChamber chambers, Holding holding) {
        this.chambers = chambers;
        this.holding = holding;
    }

    @Scheduled(fixedDelayString = "${phare.queue.poll:PT2S}")
    void everywhere() {
        chambers.run(
                "Line",
                () -> {
                    holding.returnExpired();
                    holding.wake();
                });
    }
}
