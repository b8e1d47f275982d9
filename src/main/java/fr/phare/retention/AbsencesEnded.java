package fr.phare.retention;

import fr.phare.chamber.EveryChamber;
import fr.phare.settings.Settings;
import fr.phare.team.AbsenceErasure;
import fr.phare.team.AbsenceRetention;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases who was away when, some months after; chamber by chamber, done again every day. */
@Component
class AbsencesEnded {

    private final EveryChamber chambers;
    private final AbsenceErasure absences;
    private final Settings settings;
    private final Clock clock;

    AbsencesEnded(EveryChamber chambers, AbsenceErasure absences, Settings settings, Clock clock) {
        this.chambers = chambers;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    void everywhere() {
        chambers.run("Absences", this::erase);
    }

    /** Erases what is due in the current chamber; how many. */
    int erase() {
        int months = settings.ofChamber(AbsenceRetention.MONTHS);
        Instant cutoff = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        return absences.erase(cutoff);
    }
}
