package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.OpenRange;
import fr.phare.chamber.OpeningCalendar;
import fr.phare.chamber.PromiseClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A cell open from Monday to Friday, 9:00 to 17:00. */
class ExpectationTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final PromiseClock CLOCK = new PromiseClock(new Weekdays());

    private static final class Weekdays implements OpeningCalendar {

        @Override
        public ZoneId zone() {
            return PARIS;
        }

        @Override
        public List<OpenRange> on(LocalDate day) {
            boolean weekend =
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend ? List.of() : List.of(OpenRange.of("09:00", "17:00"));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    @Test
    void onATuesdayWithFortyWaitingTheHonestAnswerIsThursday() {
        Instant asked = at("2026-11-24T16:00:00");

        assertThat(Expectation.by(CLOCK, asked, 40, Duration.ofMinutes(20)))
                .contains(at("2026-11-26T13:45:00"));
        assertThat(CLOCK.promisedBy(asked)).contains(at("2026-11-25T16:00:00"));
    }

    @Test
    void anEmptyLineTakesOneCall() {
        assertThat(Expectation.by(CLOCK, at("2026-11-24T10:00:00"), 0, Duration.ofMinutes(15)))
                .contains(at("2026-11-24T10:15:00"));
    }

    @Test
    void whileClosedTheTimeStandsStill() {
        assertThat(Expectation.by(CLOCK, at("2026-11-27T18:00:00"), 3, Duration.ofMinutes(15)))
                .contains(at("2026-11-30T10:00:00"));
    }

    @Test
    void isSaidInFullQuartersOfAnHour() {
        assertThat(Expectation.by(CLOCK, at("2026-11-24T10:00:00.001"), 0, Duration.ofMinutes(15)))
                .contains(at("2026-11-24T10:30:00"));
    }

    @Test
    void aLineOfYearsIsNotForetold() {
        assertThat(Expectation.by(CLOCK, at("2026-11-24T10:00:00"), 1_000_000, Duration.ofHours(1)))
                .isEmpty();
    }

    @Property
    void whoJoinsALongerLineOrASlowerOneIsNeverCalledEarlier(
            @ForAll @IntRange(max = 500) int ahead,
            @ForAll @IntRange(max = 500) int more,
            @ForAll @IntRange(min = 1, max = 60) int minutes,
            @ForAll @IntRange(max = 10_000) int later) {
        Instant asked = at("2026-11-24T10:00:00").plus(Duration.ofMinutes(later));
        Duration each = Duration.ofMinutes(minutes);
        Instant expected = Expectation.by(CLOCK, asked, ahead, each).orElseThrow();

        assertThat(expected).isAfter(asked);
        assertThat(Expectation.by(CLOCK, asked, ahead + more, each).orElseThrow())
                .isAfterOrEqualTo(expected);
        assertThat(Expectation.by(CLOCK, asked, ahead, each.plusMinutes(1)).orElseThrow())
                .isAfterOrEqualTo(expected);
    }
}
