package fr.phare.chamber;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Usual hours as they were entered.
 *
 * @param number 1 for those a cell was opened with, then 2, 3…
 * @param broken references of the promises they broke when they were entered
 * @param by null: the machine
 * @param withdrawn whether they never came to hold
 */
public record EnteredWeek(
        UUID id,
        int number,
        DatedWeek week,
        List<String> broken,
        @Nullable AccountId by,
        Instant at,
        boolean withdrawn) {

    public boolean isAhead(LocalDate today) {
        return !withdrawn && week.fromDay().isAfter(today);
    }

    public boolean isFirst() {
        return week.fromDay().equals(DatedWeek.ALWAYS);
    }
}
