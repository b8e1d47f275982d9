package fr.phare.chamber;

import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening ranges as people write and read them. */
final class HoursText {

    private static final int MOST_RANGES = 12;
    private static final int LONGEST = 300;
    private static final Pattern BETWEEN = Pattern.compile("[,;]|\\bet\\b|\\band\\b");
    private static final String TIME = "(\\d{1,2})\\s?(?:[:hH.]\\s?(\\d{2})?)?";
    private static final Pattern RANGE =
            Pattern.compile("\\s*" + TIME + "\\s?(?:-|–|—|à|to)\\s?" + TIME + "\\s*");

    /** Why a text is not opening hours. */
    enum Fault {
        UNREADABLE,
        /** Ends before, or when, it starts. */
        REVERSED,
        OVERLAP
    }

    /** What came of reading. */
    sealed interface Reading {

        /** Sorted, at least one. */
        record Hours(List<OpenRange> ranges) implements Reading {}

        record Refused(Fault fault) implements Reading {}
    }

    private record Bounds(int opens, int closes) {}

    private HoursText() {}

    /**
     * The ranges of a text such as {@code 9:00-12:00, 13:30-17:30} or {@code 9h à 12h30}, sorted;
     * midnight as a closing may be 0:00 or 24:00.
     *
     * @return empty when unreadable, overlapping, or without any range
     */
    static Optional<List<OpenRange>> read(String text) {
        return reading(text) instanceof Reading.Hours(List<OpenRange> ranges)
                ? Optional.of(ranges)
                : Optional.empty();
    }

    /** Same, saying what is wrong. */
    static Reading reading(String text) {
        Optional<List<Bounds>> bounds = bounds(text);
        if (bounds.isEmpty()) {
            return new Reading.Refused(Fault.UNREADABLE);
        }
        if (bounds.get().stream().anyMatch(one -> one.closes() <= one.opens())) {
            return new Reading.Refused(Fault.REVERSED);
        }
        try {
            return new Reading.Hours(
                    WeeklyHours.inOrder(
                            bounds.get().stream()
                                    .map(one -> new OpenRange(one.opens(), one.closes()))
                                    .toList()));
        } catch (IllegalArgumentException overlapping) {
            return new Reading.Refused(Fault.OVERLAP);
        }
    }

    private static Optional<List<Bounds>> bounds(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<Bounds> bounds = new ArrayList<>();
            for (String part : BETWEEN.split(text.replace('\u00a0', ' '), MOST_RANGES)) {
                bounds.add(bound(part));
            }
            return Optional.of(bounds);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Bounds bound(String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a range");
        }
        int closes = minute(parts.group(3), parts.group(4));
        return new Bounds(
                minute(parts.group(1), parts.group(2)),
                closes == 0 ? OpenRange.DAY_MINUTES : closes);
    }

    private static int minute(String hour, @Nullable String minutes) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        int inDay = Integer.parseInt(hour) * 60 + minute;
        if (minute > 59 || inDay > OpenRange.DAY_MINUTES) {
            throw new IllegalArgumentException("Not a time of day");
        }
        return inDay;
    }

    /** {@code 9:00-12:00, 13:30-17:30}: what {@link #read} reads again; empty when closed. */
    static String typed(List<OpenRange> ranges) {
        return ranges.stream()
                .map(range -> typed(range.opensMinute()) + "-" + typed(range.closesMinute()))
                .collect(Collectors.joining(", "));
    }

    private static String typed(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    /** {@code 9 h 00 – 12 h 00, 13 h 30 – 17 h 30}, or that it is closed. */
    static String write(List<OpenRange> ranges, Words words) {
        if (ranges.isEmpty()) {
            return words.t("chamber.hours.closed");
        }
        return ranges.stream()
                .map(
                        range ->
                                words.t(
                                        "chamber.hours.range",
                                        time(range.opensMinute(), words),
                                        time(range.closesMinute(), words)))
                .collect(Collectors.joining(", "));
    }

    private static String time(int minute, Words words) {
        return words.t(
                "chamber.hours.time", Integer.toString(minute / 60), "%02d".formatted(minute % 60));
    }
}
