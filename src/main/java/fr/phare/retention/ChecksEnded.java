package fr.phare.retention;

import fr.phare.chamber.EveryChamber;
import fr.phare.selfcheck.CheckErasure;
import fr.phare.selfcheck.CheckRetention;
import fr.phare.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases what visitors answered about aids, some days after; chamber by chamber, every day. */
@Component
class ChecksEnded {

    private final EveryChamber chambers;
    private final CheckErasure checks;
    private final Settings settings;
    private final Clock clock;

    ChecksEnded(EveryChamber chambers, CheckErasure checks, Settings settings, Clock clock) {
        this.chambers = chambers;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT24H")
    void everywhere() {
        chambers.run("Checks", this::erase);
    }

    /** Erases what is due in the current chamber; how many. */
    int erase() {
        int days = settings.ofChamber(CheckRetention.DAYS);
        return checks.erase(clock.instant().minus(Duration.ofDays(days)));
    }
}
