package fr.phare.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;

/**
 * A morning or an afternoon; they meet at noon.
 *
 * @param afternoon false: the morning
 */
record HalfDay(LocalDate day, boolean afternoon) implements Comparable<HalfDay> {

    private static final Comparator<HalfDay> ORDER =
            Comparator.comparing(HalfDay::day).thenComparing(HalfDay::afternoon);

    static HalfDay morning(LocalDate day) {
        return new HalfDay(day, false);
    }

    static HalfDay afternoon(LocalDate day) {
        return new HalfDay(day, true);
    }

    /** The one that {@code moment} is in. */
    static HalfDay at(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return new HalfDay(local.toLocalDate(), !local.toLocalTime().isBefore(LocalTime.NOON));
    }

    HalfDay next() {
        return afternoon ? morning(day.plusDays(1)) : afternoon(day);
    }

    Instant starts(ZoneId zone) {
        return afternoon
                ? day.atTime(LocalTime.NOON).atZone(zone).toInstant()
                : day.atStartOfDay(zone).toInstant();
    }

    @Override
    public int compareTo(HalfDay other) {
        return ORDER.compare(this, other);
    }
}
