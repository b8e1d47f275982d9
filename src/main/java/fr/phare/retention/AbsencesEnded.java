package fr.phare.retention;

import fr.phare.chamber.Cells;
import fr.phare.settings.Settings;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.team.AbsenceErasure;
import fr.phare.team.AbsenceRetention;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases who was away when, some months after; chamber by chamber, done again every day. */
@Component
class AbsencesEnded {

    private static final Logger LOG = LoggerFactory.getLogger(AbsencesEnded.class);

    private final Cells cells;
    private final AbsenceErasure absences;
    private final Settings settings;
    private final Clock clock;

    AbsencesEnded(Cells cells, AbsenceErasure absences, Settings settings, Clock clock) {
        this.cells = cells;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    void everywhere() {
        cells.chambers().forEach(this::tryToErase);
    }

    private void tryToErase(ChamberId chamber) {
        try {
            Wall.run(chamber, this::erase);
        } catch (RuntimeException e) {
            LOG.error("Absences of chamber {}: {}", chamber, e.getClass().getName());
        }
    }

    /** Erases what is due in the current chamber; how many. */
    int erase() {
        int months = settings.ofChamber(AbsenceRetention.MONTHS);
        Instant cutoff = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        return absences.erase(cutoff);
    }
}
