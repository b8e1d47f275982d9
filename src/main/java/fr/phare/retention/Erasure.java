package fr.phare.retention;

import fr.phare.casefile.CaseId;
import fr.phare.casefile.Retention;
import fr.phare.chamber.EveryChamber;
import fr.phare.queue.EntryId;
import fr.phare.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what the public page says: so many months at most after the last contact. Small
 * transactions, chamber by chamber, done again every few hours: stopped anywhere, it goes on at the
 * next.
 */
@Component
class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EveryChamber chambers;
    private final ErasedCases cases;
    private final ErasedRequests requests;
    private final Settings settings;
    private final Clock clock;

    Erasure(
            EveryChamber chambers,
            ErasedCases cases,
            ErasedRequests requests,
            Settings settings,
            Clock clock) {
        this.chambers = chambers;
        this.cases = cases;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void everywhere() {
        chambers.run("Erasure", this::erase);
    }

    /** Erases what is due in the current chamber. */
    void erase() {
        int months = settings.ofChamber(Retention.MONTHS);
        Instant cutoff = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        int ended = eraseCases(cutoff);
        int askings = eraseRequests(cutoff);
        int messages = requests.eraseMessages(cutoff);
        if (ended + askings + messages > 0) {
            LOG.info("Erased {} cases, {} askings, {} messages", ended, askings, messages);
        }
    }

    private int eraseCases(Instant cutoff) {
        int erased = 0;
        List<CaseId> due = cases.due(cutoff, FIRST, BATCH);
        while (!due.isEmpty()) {
            for (CaseId one : due) {
                erased += cases.erase(one, cutoff) ? 1 : 0;
            }
            due = cases.due(cutoff, due.getLast().value(), BATCH);
        }
        return erased;
    }

    private int eraseRequests(Instant cutoff) {
        int erased = 0;
        List<EntryId> due = requests.withoutCase(cutoff, FIRST, BATCH);
        while (!due.isEmpty()) {
            erased += requests.erase(due, cutoff);
            due = requests.withoutCase(cutoff, due.getLast().value(), BATCH);
        }
        return erased;
    }
}
