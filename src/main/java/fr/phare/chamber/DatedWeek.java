package fr.phare.chamber;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Usual hours that hold from a day on. */
public record DatedWeek(LocalDate fromDay, WeeklyHours hours) {

    /** From before there was any cell. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private static final int PARTS = 3;

    /** The hours as they are kept: weekday from 1, opening and closing minute, again and again. */
    Integer[] stored() {
        List<Integer> parts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (OpenRange range : hours.on(day)) {
                parts.addAll(List.of(day.getValue(), range.opensMinute(), range.closesMinute()));
            }
        }
        return parts.toArray(Integer[]::new);
    }

    static WeeklyHours read(Integer[] stored) {
        Map<DayOfWeek, List<OpenRange>> week = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < stored.length; i += PARTS) {
            week.computeIfAbsent(DayOfWeek.of(stored[i]), day -> new ArrayList<>())
                    .add(new OpenRange(stored[i + 1], stored[i + 2]));
        }
        return new WeeklyHours(week);
    }
}
