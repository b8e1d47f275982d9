package fr.phare.chamber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The promise by walking through days minute by minute and watching the clock on the wall: slow,
 * without any arithmetic on time zones, to check the promise clock against.
 */
final class MinuteCount {

    /**
     * @param shown minutes since midnight of the day, as a clock that never runs backwards shows
     * @param repeated whether the wall clock runs through minutes it has shown already
     */
    private record Minute(Instant at, long shown, boolean repeated, boolean open) {}

    private final OpeningCalendar calendar;

    MinuteCount(OpeningCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isOpen(Instant at) {
        return walk(dayOf(at)).stream().anyMatch(minute -> minute.at().equals(at) && minute.open());
    }

    Optional<Instant> promisedBy(Instant asked) {
        LocalDate day = dayOf(asked);
        List<Minute> today = walk(day);
        if (!opens(today) || !asked.isBefore(lastClosing(today))) {
            return nextOpenDay(day).map(MinuteCount::lastClosing);
        }
        if (asked.isBefore(today.stream().filter(Minute::open).findFirst().get().at())) {
            return Optional.of(lastClosing(today));
        }
        long shown = today.stream().filter(m -> m.at().equals(asked)).findFirst().get().shown();
        return nextOpenDay(day)
                .map(next -> latest(next, shown).orElseGet(() -> lastClosing(today)));
    }

    private static Optional<Instant> latest(List<Minute> day, long shown) {
        Instant end = day.getLast().at().plus(1, ChronoUnit.MINUTES);
        Instant target =
                day.stream()
                        .filter(minute -> !minute.repeated() && minute.shown() >= shown)
                        .map(Minute::at)
                        .findFirst()
                        .orElse(end);
        return day.stream()
                .filter(Minute::open)
                .filter(minute -> !minute.at().isAfter(target))
                .map(minute -> minute.at().isBefore(target) ? after(minute) : minute.at())
                .reduce((first, second) -> second);
    }

    private static Instant lastClosing(List<Minute> day) {
        return after(day.stream().filter(Minute::open).reduce((a, b) -> b).get());
    }

    private static Instant after(Minute minute) {
        return minute.at().plus(1, ChronoUnit.MINUTES);
    }

    private static boolean opens(List<Minute> day) {
        return day.stream().anyMatch(Minute::open);
    }

    private Optional<List<Minute>> nextOpenDay(LocalDate day) {
        for (int i = 1; i <= PromiseClock.HORIZON_DAYS; i++) {
            LocalDate candidate = day.plusDays(i);
            List<Minute> minutes = calendar.on(candidate).isEmpty() ? List.of() : walk(candidate);
            if (opens(minutes)) {
                return Optional.of(minutes);
            }
        }
        return Optional.empty();
    }

    /** The day that begins last at or before {@code at}, where a day begins once. */
    private LocalDate dayOf(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, calendar.zone());
        return begin(day.plusDays(1)).isAfter(at) ? day : day.plusDays(1);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private List<Minute> walk(LocalDate day) {
        List<Minute> minutes = new ArrayList<>();
        long reached = 0;
        Instant end = begin(day.plusDays(1));
        for (Instant at = begin(day); at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            LocalDateTime wall = LocalDateTime.ofInstant(at, calendar.zone());
            long local = ChronoUnit.MINUTES.between(day.atStartOfDay(), wall);
            boolean repeated = local < reached;
            long shown = Math.max(local, reached);
            minutes.add(new Minute(at, shown, repeated, open(day, shown, repeated)));
            reached = Math.max(reached, local + 1);
        }
        return minutes;
    }

    /** In a repeated hour only what opened before its end and does not close before it is open. */
    private boolean open(LocalDate day, long shown, boolean repeated) {
        return calendar.on(day).stream()
                .anyMatch(
                        range ->
                                repeated
                                        ? range.opensMinute() < shown
                                                && shown <= range.closesMinute()
                                        : range.opensMinute() <= shown
                                                && shown < range.closesMinute());
    }
}
