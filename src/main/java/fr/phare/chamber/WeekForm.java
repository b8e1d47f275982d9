package fr.phare.chamber;

import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The usual hours of a week as typed: one of the usual weeks, or a text for each day. A day's text
 * is such as {@code 9:00-12:00, 13:30-17:30}; empty means closed.
 *
 * @param choice code of a {@link UsualWeek}, {@value #OWN}, or what else was sent
 */
public record WeekForm(String choice, Map<DayOfWeek, String> days) {

    /** Names of the fields as sent: the choice, and {@code week-monday}…. */
    public static final String FIELD = "week";

    public static final String OWN = "own";

    public WeekForm {
        days = Map.copyOf(days);
    }

    /** Nothing chosen yet. */
    public static WeekForm empty() {
        return new WeekForm("", Map.of());
    }

    public static WeekForm of(Map<String, String> sent) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String text = sent.getOrDefault(field(day), "");
            days.put(day, text.replaceAll("\\p{Cntrl}+", " ").strip());
        }
        return new WeekForm(sent.getOrDefault(FIELD, ""), days);
    }

    /** What one would type to get {@code hours}. */
    public static WeekForm of(WeeklyHours hours) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, HoursText.typed(hours.on(day)));
        }
        return new WeekForm(OWN, days);
    }

    public static String field(DayOfWeek day) {
        return FIELD + "-" + day.name().toLowerCase(Locale.ROOT);
    }

    public static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    public String on(DayOfWeek day) {
        return days.getOrDefault(day, "");
    }

    /** The hours asked for; else empty, and {@code errors} say why, at each day. */
    public Optional<WeeklyHours> read(Words words, FieldErrors errors) {
        Optional<UsualWeek> usual = UsualWeek.read(choice);
        if (usual.isPresent()) {
            return usual.map(UsualWeek::hours);
        }
        if (!choice.equals(OWN)) {
            errors.add(FIELD, words.t("chamber.week.error.choice"));
            return Optional.empty();
        }
        return ownWeek(words, errors);
    }

    private Optional<WeeklyHours> ownWeek(Words words, FieldErrors errors) {
        int before = errors.all().size();
        Map<DayOfWeek, List<OpenRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            readDay(day, words, errors)
                    .filter(ranges -> !ranges.isEmpty())
                    .ifPresent(ranges -> week.put(day, ranges));
        }
        if (errors.all().size() > before) {
            return Optional.empty();
        }
        if (week.isEmpty()) {
            errors.add(field(DayOfWeek.MONDAY), words.t("chamber.week.error.closed"));
            return Optional.empty();
        }
        return Optional.of(new WeeklyHours(week));
    }

    private Optional<List<OpenRange>> readDay(DayOfWeek day, Words words, FieldErrors errors) {
        if (on(day).isEmpty()) {
            return Optional.of(List.of());
        }
        return switch (HoursText.reading(on(day))) {
            case HoursText.Reading.Hours(List<OpenRange> ranges) -> Optional.of(ranges);
            case HoursText.Reading.Refused(HoursText.Fault fault) -> {
                String said = words.of("chamber.week.fault", fault);
                errors.add(field(day), words.t("chamber.week.error.day", name(day, words), said));
                yield Optional.empty();
            }
        };
    }

    /** {@code lundi 9 h 00 – 12 h 00 ; mardi…}: the open days, each with its hours. */
    public static List<String> described(WeeklyHours hours, Words words) {
        return Arrays.stream(DayOfWeek.values())
                .map(
                        day ->
                                words.t(
                                        "chamber.week.day",
                                        name(day, words),
                                        HoursText.write(hours.on(day), words)))
                .toList();
    }
}
