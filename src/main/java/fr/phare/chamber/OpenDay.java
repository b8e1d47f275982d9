package fr.phare.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day on which a cell opens, as moments: at least one span, sorted, each longer than zero. */
record OpenDay(LocalDate date, List<Span> spans) {

    /** {@code [opens, closes)}. */
    record Span(Instant opens, Instant closes) {

        boolean holds(Instant at) {
            return !at.isBefore(opens) && at.isBefore(closes);
        }
    }

    /** Empty when {@code calendar} is closed that day, or open only in an hour that is skipped. */
    static Optional<OpenDay> of(OpeningCalendar calendar, LocalTimeline time, LocalDate date) {
        List<Span> spans =
                calendar.on(date).stream()
                        .map(
                                range ->
                                        new Span(
                                                time.instant(date, range.opensMinute()),
                                                time.instant(date, range.closesMinute())))
                        .filter(span -> span.opens().isBefore(span.closes()))
                        .toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(new OpenDay(date, spans));
    }

    Instant firstOpening() {
        return spans.getFirst().opens();
    }

    Instant lastClosing() {
        return spans.getLast().closes();
    }

    /** The latest open moment not after {@code target}, where closings count. */
    Optional<Instant> latestOpenBy(Instant target) {
        return spans.reversed().stream()
                .filter(span -> !span.opens().isAfter(target))
                .findFirst()
                .map(span -> span.closes().isBefore(target) ? span.closes() : target);
    }
}
