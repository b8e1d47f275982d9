package fr.phare.chamber;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which other hours hold than usual, holidays included.
 *
 * @param toDay last day, included
 * @param ranges empty when closed
 */
record ExceptionalHours(LocalDate fromDay, LocalDate toDay, List<OpenRange> ranges, String reason) {

    ExceptionalHours {
        if (toDay.isBefore(fromDay)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
        ranges = WeeklyHours.inOrder(ranges);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    boolean closed() {
        return ranges.isEmpty();
    }
}
