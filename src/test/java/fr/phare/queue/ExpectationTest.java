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
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A cell open from Monday to Friday, 9:00 to 17:00. */
class ExpectationTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final PromiseClock CLOCK = new PromiseClock(new Weekdays());
    private static final Headcount ONE = new Headcount(1, List.of());

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

        assertThat(Expectation.by(CLOCK, asked, 40, Duration.ofMinutes(20), ONE))
                .contains(at("2026-11-26T13:45:00"));
        assertThat(CLOCK.promisedBy(asked)).contains(at("2026-11-25T16:00:00"));
    }

    @Test
    void anEmptyLineTakesOneCall() {
        assertThat(Expectation.by(CLOCK, at("2026-11-24T10:00:00"), 0, Duration.ofMinutes(15), ONE))
                .contains(at("2026-11-24T10:15:00"));
    }

    @Test
    void whileClosedTheTimeStandsStill() {
        assertThat(Expectation.by(CLOCK, at("2026-11-27T18:00:00"), 3, Duration.ofMinutes(15), ONE))
                .contains(at("2026-11-30T10:00:00"));
    }

    @Test
    void isSaidInFullQuartersOfAnHour() {
        assertThat(
                        Expectation.by(
                                CLOCK,
                                at("2026-11-24T10:00:00.001"),
                                0,
                                Duration.ofMinutes(15),
                                ONE))
                .contains(at("2026-11-24T10:30:00"));
    }

    @Test
    void aLineOfYearsIsNotForetold() {
        assertThat(
                        Expectation.by(
                                CLOCK,
                                at("2026-11-24T10:00:00"),
                                1_000_000,
                                Duration.ofHours(1),
                                ONE))
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
        Instant expected = Expectation.by(CLOCK, asked, ahead, each, ONE).orElseThrow();

        assertThat(expected).isAfter(asked);
        assertThat(Expectation.by(CLOCK, asked, ahead + more, each, ONE).orElseThrow())
                .isAfterOrEqualTo(expected);
        assertThat(Expectation.by(CLOCK, asked, ahead, each.plusMinutes(1), ONE).orElseThrow())
                .isAfterOrEqualTo(expected);
    }

    private static Headcount.Away away(String from, String to) {
        return new Headcount.Away(at(from), at(to));
    }

    @Test
    void halfOfThePeopleTakeTwiceAsLong() {
        Instant asked = at("2026-11-24T10:00:00");
        Duration each = Duration.ofMinutes(30);

        assertThat(Expectation.by(CLOCK, asked, 3, each, new Headcount(4, List.of())))
                .contains(at("2026-11-24T10:30:00"));
        assertThat(Expectation.by(CLOCK, asked, 3, each, new Headcount(2, List.of())))
                .contains(at("2026-11-24T11:00:00"));
    }

    @Test
    void whoComesBackAtNoonHelpsFromThenOn() {
        Headcount people =
                new Headcount(2, List.of(away("2026-11-24T00:00:00", "2026-11-24T12:00:00")));

        assertThat(
                        Expectation.by(
                                CLOCK,
                                at("2026-11-24T10:00:00"),
                                7,
                                Duration.ofMinutes(30),
                                people))
                .contains(at("2026-11-24T13:00:00"));
    }

    @Test
    void whileNobodyIsThereNothingMovesUntilSomebodyIsBack() {
        Headcount people =
                new Headcount(1, List.of(away("2026-11-24T00:00:00", "2026-11-26T00:00:00")));

        assertThat(
                        Expectation.by(
                                CLOCK,
                                at("2026-11-24T10:00:00"),
                                0,
                                Duration.ofMinutes(15),
                                people))
                .contains(at("2026-11-26T09:15:00"));
    }

    @Test
    void whereNobodyWorksOrComesBackNothingIsForetold() {
        Instant asked = at("2026-11-24T10:00:00");
        Headcount goneForGood =
                new Headcount(1, List.of(away("2026-11-24T00:00:00", "2028-11-24T00:00:00")));

        assertThat(Expectation.by(CLOCK, asked, 0, Duration.ofMinutes(15), goneForGood)).isEmpty();
        assertThat(Expectation.by(CLOCK, asked, 0, Duration.ZERO, new Headcount(0, List.of())))
                .isEmpty();
    }

    @Test
    void workIsOpeningTimeOfAllWhoAreThere() {
        Headcount people =
                new Headcount(3, List.of(away("2026-11-24T12:00:00", "2026-11-25T00:00:00")));

        assertThat(
                        Expectation.work(
                                CLOCK,
                                at("2026-11-24T00:00:00"),
                                at("2026-11-25T00:00:00"),
                                people))
                .isEqualTo(Duration.ofHours(3 * 3 + 5 * 2));
    }

    /** Each absence is a start and a length, in half days of that week. */
    @Property
    void fewerPeopleNeverGiveAnEarlierTime(
            @ForAll @IntRange(min = 1, max = 6) int everybody,
            @ForAll @Size(max = 5) List<@IntRange(max = 13) Integer> starts,
            @ForAll @IntRange(min = 1, max = 8) int halves,
            @ForAll @IntRange(max = 60) int ahead,
            @ForAll @IntRange(min = 1, max = 60) int minutes) {
        Instant monday = at("2026-11-23T00:00:00");
        List<Headcount.Away> away =
                starts.stream()
                        .limit(everybody)
                        .map(start -> monday.plus(Duration.ofHours(12L * start)))
                        .map(
                                from ->
                                        new Headcount.Away(
                                                from, from.plus(Duration.ofHours(12L * halves))))
                        .toList();
        Instant asked = at("2026-11-24T10:00:00");
        Duration each = Duration.ofMinutes(minutes);
        Headcount all = new Headcount(everybody, List.of());
        Headcount some = new Headcount(everybody, away);
        Headcount oneLess = new Headcount(everybody - 1, List.of());

        Instant withAll = Expectation.by(CLOCK, asked, ahead, each, all).orElseThrow();
        Instant withSome = Expectation.by(CLOCK, asked, ahead, each, some).orElseThrow();

        assertThat(withSome).isAfterOrEqualTo(withAll);
        assertThat(Expectation.by(CLOCK, asked, ahead, each, oneLess).orElse(Instant.MAX))
                .isAfterOrEqualTo(withAll);
        for (int less = 0; less < away.size(); less++) {
            Headcount more = new Headcount(everybody, away.subList(0, less));
            assertThat(Expectation.by(CLOCK, asked, ahead, each, more).orElseThrow())
                    .isBeforeOrEqualTo(withSome);
        }
    }
}
