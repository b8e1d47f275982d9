package fr.phare.chamber;

import fr.phare.web.FieldErrors;
import fr.phare.web.TypedDate;
import fr.phare.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exceptional hours as typed, kept as they are until they can be read.
 *
 * @param to last day; the same as {@code from} when left empty
 * @param kind {@code closed} or {@code open}
 * @param ranges such as {@code 9:00-12:00, 13:30-17:30}; only read when open
 */
record ClosureForm(String from, String to, String kind, String ranges, String reason) {

    static final String CLOSED = "closed";
    static final String OPEN = "open";
    static final int REASON_LENGTH = 200;

    private static final int LONGEST_DAYS = 366;
    private static final int YEARS_AHEAD = 5;

    static ClosureForm empty() {
        return new ClosureForm("", "", CLOSED, "", "");
    }

    /** What enters {@code hours} again, as far as its days are not past. */
    static ClosureForm again(ExceptionalHours hours, LocalDate today) {
        LocalDate first = hours.fromDay().isBefore(today) ? today : hours.fromDay();
        return new ClosureForm(
                first.toString(),
                hours.toDay().toString(),
                hours.closed() ? CLOSED : OPEN,
                HoursText.typed(hours.ranges()),
                hours.reason());
    }

    static ClosureForm of(Map<String, String> sent) {
        return new ClosureForm(
                text(sent, "from"),
                text(sent, "to"),
                text(sent, "kind"),
                text(sent, "ranges"),
                text(sent, "reason"));
    }

    /** Control characters go: they are typed by nobody, and PostgreSQL keeps no zero. */
    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The hours asked for; else empty, and {@code errors} say why. */
    Optional<ExceptionalHours> read(LocalDate today, Words words, FieldErrors errors) {
        LocalDate first = firstDay(today, words, errors);
        LocalDate last = lastDay(first, words, errors);
        List<OpenRange> hours = hours(words, errors);
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            errors.add("reason", words.t("chamber.closure.error.reason", REASON_LENGTH));
        }
        return first == null || last == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExceptionalHours(first, last, hours, reason));
    }

    private @Nullable LocalDate firstDay(LocalDate today, Words words, FieldErrors errors) {
        LocalDate day = TypedDate.read(from).orElse(null);
        if (day == null) {
            errors.add("from", words.t("chamber.closure.error.date"));
        } else if (day.isBefore(today)) {
            errors.add("from", words.t("chamber.closure.error.past"));
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add("from", words.t("chamber.closure.error.far", YEARS_AHEAD));
        } else {
            return day;
        }
        return null;
    }

    private @Nullable LocalDate lastDay(
            @Nullable LocalDate first, Words words, FieldErrors errors) {
        LocalDate day = to.isEmpty() ? first : TypedDate.read(to).orElse(null);
        if (day == null && !to.isEmpty()) {
            errors.add("to", words.t("chamber.closure.error.date"));
        } else if (day == null || first == null) {
            return null;
        } else if (day.isBefore(first)) {
            errors.add("to", words.t("chamber.closure.error.order"));
        } else if (day.isAfter(first.plusDays(LONGEST_DAYS))) {
            errors.add("to", words.t("chamber.closure.error.long"));
        } else {
            return day;
        }
        return null;
    }

    private List<OpenRange> hours(Words words, FieldErrors errors) {
        if (kind.equals(CLOSED)) {
            return List.of();
        }
        if (!kind.equals(OPEN)) {
            errors.add("kind", words.t("chamber.closure.error.kind"));
            return List.of();
        }
        Optional<List<OpenRange>> hours = HoursText.read(ranges);
        if (hours.isEmpty()) {
            errors.add("ranges", words.t("chamber.closure.error.ranges"));
        }
        return hours.orElse(List.of());
    }
}
