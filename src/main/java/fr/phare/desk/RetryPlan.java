package fr.phare.desk;

import fr.phare.casefile.AttemptResult;
import fr.phare.chamber.Cells;
import fr.phare.queue.Entry;
import fr.phare.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When somebody who was not reached is called again, in opening time, as the cell has set it. */
@Component
class RetryPlan {

    private final Settings settings;
    private final Cells cells;
    private final Clock clock;

    RetryPlan(Settings settings, Cells cells, Clock clock) {
        this.settings = settings;
        this.cells = cells;
        this.clock = clock;
    }

    /** The next attempt after {@code result}; empty when that was the last: a person decides. */
    Optional<Instant> next(Entry entry, AttemptResult result) {
        return isLast(entry)
                ? Optional.empty()
                : Optional.of(afterOpening(entry, delay(entry, result)));
    }

    /** Whether one more attempt in vain is the last. */
    boolean isLast(Entry entry) {
        return entry.attempts() + 1 >= settings.of(AttemptSettings.MOST_ATTEMPTS, entry.cell());
    }

    /** Whether it was the last already, and a person decides. */
    boolean isUsedUp(Entry entry) {
        return entry.attempts() >= settings.of(AttemptSettings.MOST_ATTEMPTS, entry.cell());
    }

    private Duration delay(Entry entry, AttemptResult result) {
        return settings.of(
                result == AttemptResult.BUSY
                        ? AttemptSettings.AFTER_BUSY
                        : AttemptSettings.AFTER_NO_ANSWER,
                entry.cell());
    }

    /** Where the cell does not open any more the delay counts all the same. */
    private Instant afterOpening(Entry entry, Duration delay) {
        Instant now = clock.instant();
        return cells.find(entry.cell())
                .flatMap(cell -> cells.clock(cell).afterOpenTime(now, delay))
                .orElse(now.plus(delay));
    }
}
