package fr.phare.chamber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when a person who asks is called back: within one working day of the cell.
 *
 * <p>Asked between a day's first opening and last closing, by the same local time of the next
 * opening day, or the latest open moment before it; asked earlier, by that day's last closing;
 * asked later or on a closed day, by the next opening day's last closing. Asking later never gives
 * an earlier promise, also where clocks change: the repeated hour of autumn counts as its end, a
 * skipped hour of spring as the moment it is skipped. Pure and immutable, if its calendar is.
 */
public final class PromiseClock {

    /** Days looked ahead for an opening: a cell closed for longer promises nothing. */
    static final int HORIZON_DAYS = 366;

    private final OpeningCalendar calendar;
    private final LocalTimeline time;

    public PromiseClock(OpeningCalendar calendar) {
        this.calendar = calendar;
        this.time = new LocalTimeline(calendar.zone());
    }

    /** The due moment of a request made at {@code asked}; empty without opening in 366 days. */
    public Optional<Instant> promisedBy(Instant asked) {
        LocalDateTime local = time.read(asked);
        Optional<OpenDay> today = openDay(local.toLocalDate());
        if (today.isEmpty() || !asked.isBefore(today.get().lastClosing())) {
            return openDaysAfter(local.toLocalDate()).findFirst().map(OpenDay::lastClosing);
        }
        if (asked.isBefore(today.get().firstOpening())) {
            return Optional.of(today.get().lastClosing());
        }
        return openDaysAfter(local.toLocalDate())
                .findFirst()
                .map(next -> sameTime(local, today.get(), next));
    }

    private Instant sameTime(LocalDateTime asked, OpenDay today, OpenDay next) {
        long days = ChronoUnit.DAYS.between(today.date(), next.date());
        Instant target = time.instant(asked.plusDays(days));
        return next.latestOpenBy(target).orElseGet(today::lastClosing);
    }

    /**
     * Same, for a person who would rather be called from {@code preferredFrom} on: the clock starts
     * there, if that is later.
     */
    public Optional<Instant> promisedBy(Instant asked, @Nullable Instant preferredFrom) {
        if (preferredFrom != null && preferredFrom.isAfter(asked)) {
            return promisedBy(preferredFrom);
        }
        return promisedBy(asked);
    }

    public boolean isOpen(Instant at) {
        LocalDate day = time.read(at).toLocalDate();
        // The day before too: an hour repeated before midnight is read as midnight.
        return Stream.of(day.minusDays(1), day)
                .flatMap(candidate -> openDay(candidate).stream())
                .flatMap(open -> open.spans().stream())
                .anyMatch(span -> span.holds(at));
    }

    /** Whether the cell opens at all on the day of {@code at}. */
    boolean isOpenDay(Instant at) {
        return openDay(time.read(at).toLocalDate()).isPresent();
    }

    /**
     * When {@code time} of opening has passed since {@code from}: always an open moment. Empty when
     * that takes longer than 366 days.
     */
    public Optional<Instant> afterOpenTime(Instant from, Duration time) {
        Duration left = time;
        for (OpenDay.Span span : (Iterable<OpenDay.Span>) spans(from)::iterator) {
            Instant start = span.opens().isAfter(from) ? span.opens() : from;
            Duration available = Duration.between(start, span.closes());
            if (left.compareTo(available) < 0) {
                return Optional.of(start.plus(left));
            }
            left = left.minus(available);
        }
        return Optional.empty();
    }

    /** How long the cell is open between {@code from} and {@code to}, at most 366 days. */
    public Duration openTime(Instant from, Instant to) {
        return spans(from)
                .takeWhile(span -> span.opens().isBefore(to))
                .map(
                        span ->
                                Duration.between(
                                        span.opens().isAfter(from) ? span.opens() : from,
                                        span.closes().isBefore(to) ? span.closes() : to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The openings that end after {@code from}. */
    private Stream<OpenDay.Span> spans(Instant from) {
        // From two days before: an hour repeated before midnight ends late.
        return openDaysAfter(time.read(from).toLocalDate().minusDays(2))
                .flatMap(open -> open.spans().stream())
                .filter(span -> span.closes().isAfter(from));
    }

    /** The first start of an opening range at or after {@code from}, if any in 366 days. */
    public Optional<Instant> nextOpening(Instant from) {
        return openings(from).findFirst();
    }

    /** The {@code count} first starts of opening ranges (half-days) at or after {@code from}. */
    public List<Instant> upcomingOpenings(Instant from, int count) {
        return openings(from).limit(count).toList();
    }

    private Stream<Instant> openings(Instant from) {
        LocalDate day = time.read(from).toLocalDate();
        return openDaysAfter(day.minusDays(1))
                .flatMap(open -> open.spans().stream())
                .map(OpenDay.Span::opens)
                .filter(opens -> !opens.isBefore(from));
    }

    private Stream<OpenDay> openDaysAfter(LocalDate day) {
        return LongStream.rangeClosed(1, HORIZON_DAYS)
                .mapToObj(day::plusDays)
                .flatMap(date -> openDay(date).stream());
    }

    private Optional<OpenDay> openDay(LocalDate date) {
        return OpenDay.of(calendar, time, date);
    }
}
