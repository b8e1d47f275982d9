package fr.phare.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says moments the way people do, in one language and one time zone. */
public final class Moments {

    private static final int DAYS_NAMED_BY_WEEKDAY = 7;

    /** How something is written in one language. */
    private record Writing(String pattern, Locale locale) {}

    /** As many as there are patterns in the messages. */
    private static final Map<Writing, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private final Words words;
    private final ZoneId zone;

    public Moments(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** {@code aujourd’hui 10 h 15}, {@code demain 10 h 15}, {@code lundi 10 h 15}, or the date. */
    public String relative(Instant at, Instant now) {
        ZonedDateTime moment = at.atZone(zone);
        return words.t(
                "web.moment.day-and-time",
                relativeDay(moment.toLocalDate(), now.atZone(zone).toLocalDate()),
                time(moment));
    }

    private String relativeDay(LocalDate day, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == -1) {
            return words.t("web.moment.yesterday");
        }
        if (away == 0) {
            return words.t("web.moment.today");
        }
        if (away == 1) {
            return words.t("web.moment.tomorrow");
        }
        if (away > 0 && away < DAYS_NAMED_BY_WEEKDAY) {
            return weekday(day.getDayOfWeek());
        }
        return date(day);
    }

    /** {@code mardi 3 novembre 2026 à 10 h 15}. */
    public String full(Instant at) {
        ZonedDateTime moment = at.atZone(zone);
        return words.t("web.moment.date-at-time", date(moment.toLocalDate()), time(moment));
    }

    /** {@code mardi 3 novembre 2026}. */
    public String date(LocalDate day) {
        String text = day.format(formatter("web.moment.date-pattern"));
        boolean french = words.locale().getLanguage().equals("fr");
        return french && day.getDayOfMonth() == 1 ? text.replaceFirst(" 1 ", " 1er ") : text;
    }

    /** {@code novembre 2026}. */
    public String month(YearMonth month) {
        return month.format(formatter("web.moment.month-pattern"));
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    private String time(ZonedDateTime moment) {
        return moment.format(formatter("web.moment.time-pattern"));
    }

    private DateTimeFormatter formatter(String key) {
        return FORMATTERS.computeIfAbsent(
                new Writing(words.t(key), words.locale()),
                writing -> DateTimeFormatter.ofPattern(writing.pattern(), writing.locale()));
    }
}
