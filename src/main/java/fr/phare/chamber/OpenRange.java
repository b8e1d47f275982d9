package fr.phare.chamber;

import java.time.LocalTime;

/**
 * Part of a local day during which a cell is open: {@code [opensMinute, closesMinute)}.
 *
 * @param opensMinute minute of the local day, from 0
 * @param closesMinute minute of the local day, after {@code opensMinute}, up to 1440 (midnight)
 */
public record OpenRange(int opensMinute, int closesMinute) {

    static final int DAY_MINUTES = 24 * 60;

    /**
     * @throws IllegalArgumentException when the range is empty, reversed or outside the day
     */
    public OpenRange {
        if (opensMinute < 0 || closesMinute <= opensMinute || closesMinute > DAY_MINUTES) {
            throw new IllegalArgumentException(
                    "Not a range of a day: " + opensMinute + " to " + closesMinute);
        }
    }

    /** From {@code opens} to {@code closes}, where closing at midnight means the day's end. */
    public static OpenRange of(LocalTime opens, LocalTime closes) {
        int end = minute(closes);
        return new OpenRange(minute(opens), end == 0 ? DAY_MINUTES : end);
    }

    /** Same, from texts such as {@code 08:00}. */
    public static OpenRange of(String opens, String closes) {
        return of(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
