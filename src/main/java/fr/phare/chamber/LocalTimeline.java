package fr.phare.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local time read so that it never runs backwards, and its inverse: both monotone, also on the days
 * when clocks change.
 */
final class LocalTimeline {

    private final ZoneRules rules;

    LocalTimeline(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** What the clock on the wall showed last; during a repeated hour, the end of that hour. */
    LocalDateTime read(Instant at) {
        LocalDateTime shown = LocalDateTime.ofInstant(at, rules.getOffset(at));
        ZoneOffsetTransition change = rules.getTransition(shown);
        boolean repeated =
                change != null && change.isOverlap() && !at.isBefore(change.getInstant());
        return repeated ? change.getDateTimeBefore() : shown;
    }

    /** When {@code local} is first shown; when it is skipped, the moment it is skipped. */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        ZoneOffset before = change.getOffsetBefore();
        return change.isGap() ? change.getInstant() : local.toInstant(before);
    }

    /** Minute 1440 is the start of the next day. */
    Instant instant(LocalDate day, int minute) {
        return instant(day.atStartOfDay().plusMinutes(minute));
    }
}
