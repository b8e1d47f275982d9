package fr.phare.bench;

import fr.phare.chamber.OpenRange;
import fr.phare.chamber.OpeningCalendar;
import fr.phare.chamber.PromiseClock;
import fr.phare.chamber.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** By when somebody is called who asks on the eve of a long weekend. */
@State(Scope.Benchmark)
public class PromiseBenchmark {

    private static final List<OpenRange> HOURS =
            List.of(new OpenRange(8 * 60, 12 * 60), new OpenRange(13 * 60 + 30, 17 * 60));

    private final Instant eve = Instant.parse("2026-05-13T14:00:00Z");
    private final PromiseClock clock = new PromiseClock(new Weekdays(PublicHolidays.of("59")));

    private record Weekdays(PublicHolidays holidays) implements OpeningCalendar {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public List<OpenRange> on(LocalDate day) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            return weekend || holidays.on(day).isPresent() ? List.of() : HOURS;
        }
    }

    @Benchmark
    public Optional<Instant> promise() {
        return clock.promisedBy(eve);
    }
}
