package fr.phare.chamber;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The usual opening hours of a cell; a day without ranges is closed. */
public record WeeklyHours(Map<DayOfWeek, List<OpenRange>> ranges) {

    /**
     * @throws IllegalArgumentException when ranges of a day overlap
     */
    public WeeklyHours {
        Map<DayOfWeek, List<OpenRange>> copy = new EnumMap<>(DayOfWeek.class);
        ranges.forEach((day, list) -> copy.put(day, inOrder(list)));
        ranges = Map.copyOf(copy);
    }

    /** The same {@code ranges} on each of {@code days}. */
    public static WeeklyHours on(Collection<DayOfWeek> days, OpenRange... ranges) {
        Map<DayOfWeek, List<OpenRange>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(ranges)));
        return new WeeklyHours(week);
    }

    public List<OpenRange> on(DayOfWeek day) {
        return ranges.getOrDefault(day, List.of());
    }

    /** A sorted copy, refused where ranges overlap. */
    static List<OpenRange> inOrder(List<OpenRange> ranges) {
        List<OpenRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(OpenRange::opensMinute));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opensMinute() < sorted.get(i - 1).closesMinute()) {
                throw new IllegalArgumentException("Overlapping ranges: " + sorted);
            }
        }
        return List.copyOf(sorted);
    }
}
