package fr.phare.chamber;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/** Weeks that many cells have, to choose from. */
public enum UsualWeek {
    OFFICE,
    LUNCH,
    DAILY;

    public WeeklyHours hours() {
        return switch (this) {
            case OFFICE ->
                    WeeklyHours.on(EnumSet.range(MONDAY, FRIDAY), OpenRange.of("08:00", "17:00"));
            case LUNCH ->
                    WeeklyHours.on(
                            EnumSet.range(MONDAY, FRIDAY),
                            OpenRange.of("09:00", "12:00"),
                            OpenRange.of("13:30", "17:30"));
            case DAILY ->
                    WeeklyHours.on(EnumSet.allOf(DayOfWeek.class), OpenRange.of("09:00", "17:30"));
        };
    }

    /** {@code office}, as forms send it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UsualWeek> read(String code) {
        return Arrays.stream(values()).filter(week -> week.code().equals(code)).findFirst();
    }
}
