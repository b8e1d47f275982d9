package fr.phare.settings;

import fr.phare.web.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration in whole minutes within bounds, both included; kept as {@code 90 min}, {@code 2 h}.
 */
public record Span(Duration least, Duration most) implements Kind<Duration> {

    /** In what a duration is typed. */
    public enum Unit {
        MINUTES("min", Duration.ofMinutes(1)),
        HOURS("h", Duration.ofHours(1)),
        DAYS("d", Duration.ofDays(1));

        private final String code;
        private final Duration one;

        Unit(String code, Duration one) {
            this.code = code;
            this.one = one;
        }

        /** As it stands behind the number. */
        public String code() {
            return code;
        }

        /** The largest of which {@code span} is a whole number. */
        public static Unit of(Duration span) {
            if (!span.isZero() && span.toMinutes() % DAYS.one.toMinutes() == 0) {
                return DAYS;
            }
            boolean whole = !span.isZero() && span.toMinutes() % HOURS.one.toMinutes() == 0;
            return whole ? HOURS : MINUTES;
        }

        /** How many of these {@code span} is, rounded down. */
        public long count(Duration span) {
            return span.dividedBy(one);
        }
    }

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,7}(?:[.,]\\d{1,4})?)\\s*(min|h|d|j)");

    @Override
    public Reading<Duration> read(String typed) {
        Matcher found = TYPED.matcher(typed.strip());
        if (!found.matches()) {
            return new Reading.Refused<>("settings.refused.duration", least, most);
        }
        BigDecimal minutes =
                new BigDecimal(found.group(1).replace(',', '.'))
                        .multiply(BigDecimal.valueOf(one(found.group(2)).toMinutes()));
        if (minutes.stripTrailingZeros().scale() > 0) {
            return new Reading.Refused<>("settings.refused.minutes");
        }
        Duration value = Duration.ofMinutes(minutes.longValueExact());
        return value.compareTo(least) < 0 || value.compareTo(most) > 0
                ? new Reading.Refused<>("settings.refused.duration", least, most)
                : new Reading.Accepted<>(value);
    }

    private static Duration one(String code) {
        return switch (code) {
            case "min" -> Unit.MINUTES.one;
            case "h" -> Unit.HOURS.one;
            default -> Unit.DAYS.one;
        };
    }

    @Override
    public String canonical(Duration value) {
        Unit unit = Unit.of(value);
        return unit.count(value) + " " + unit.code();
    }

    @Override
    public String say(Duration value, Words words, String label) {
        return say(value, words);
    }

    /** {@code 90 minutes}, {@code 2 heures}, {@code 3 jours}. */
    static String say(Duration value, Words words) {
        Unit unit = Unit.of(value);
        long count = unit.count(value);
        return switch (unit) {
            case MINUTES -> words.t("settings.span.minutes", count);
            case HOURS -> words.t("settings.span.hours", count);
            case DAYS -> words.t("settings.span.days", count);
        };
    }
}
