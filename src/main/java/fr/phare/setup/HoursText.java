package fr.phare.setup;

import fr.phare.chamber.OpenRange;
import fr.phare.chamber.WeeklyHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code mon-fri: 9:00-12:00, 13:30-17:30}. */
final class HoursText {

    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})\\s*");

    private HoursText() {}

    static WeeklyHours read(Map<String, String> hours) {
        Map<DayOfWeek, List<OpenRange>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((days, ranges) -> days(days).forEach(day -> week.put(day, ranges(ranges))));
        return new WeeklyHours(week);
    }

    private static List<DayOfWeek> days(String text) {
        String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        int first = DAYS.indexOf(ends[0]);
        int last = DAYS.indexOf(ends[ends.length - 1]);
        if (first < 0 || last < first || ends.length > 2) {
            throw new PlanRefused("Not days of the week: “" + text + "”; write mon-fri or sat.");
        }
        return List.of(DayOfWeek.values()).subList(first, last + 1);
    }

    private static List<OpenRange> ranges(String text) {
        List<OpenRange> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw new PlanRefused("Not opening hours: “" + part + "”; write 9:00-12:00.");
            }
            ranges.add(new OpenRange(minute(range, 1), minute(range, 3)));
        }
        return ranges;
    }

    private static int minute(Matcher range, int group) {
        return Integer.parseInt(range.group(group)) * 60 + Integer.parseInt(range.group(group + 1));
    }
}
