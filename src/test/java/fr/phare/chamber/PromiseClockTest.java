package fr.phare.chamber;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final OpenRange ALL_DAY = new OpenRange(0, 1440);

    private final CellCalendar nord =
            calendar(PARIS, "59", WORKDAYS, OpenRange.of("08:00", "17:00"));
    private final CellCalendar alsace =
            calendar(
                    PARIS,
                    "67",
                    WORKDAYS,
                    OpenRange.of("09:00", "12:00"),
                    OpenRange.of("13:30", "17:30"));
    private final CellCalendar reunion =
            calendar(REUNION, "974", EVERY_DAY, OpenRange.of("09:00", "17:30"));
    private final CellCalendar always = calendar(PARIS, "59", EVERY_DAY, ALL_DAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T10:15, 2026-11-04T10:15",
        "2026-11-03T07:00, 2026-11-03T17:00",
        "2026-11-03T08:00, 2026-11-04T08:00",
        "2026-11-03T16:59:59, 2026-11-04T16:59:59",
        "2026-11-03T17:00, 2026-11-04T17:00",
        "2026-11-06T16:30, 2026-11-09T16:30",
        "2026-11-07T11:00, 2026-11-09T17:00",
        "2026-11-10T15:00, 2026-11-12T15:00",
        "2026-11-11T15:00, 2026-11-12T17:00",
        "2026-10-23T09:00, 2026-10-26T09:00",
        "2026-03-27T09:00, 2026-03-30T09:00",
        "2026-12-31T16:00, 2027-01-04T16:00"
    })
    void promisesTheSameTimeOfTheNextOpeningDay(LocalDateTime asked, LocalDateTime due) {
        assertPromise(nord, asked, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T12:30, 2026-11-04T12:00",
        "2026-11-03T12:00, 2026-11-04T12:00",
        "2026-11-03T13:30, 2026-11-04T13:30",
        "2026-11-03T11:59, 2026-11-04T11:59",
        "2026-11-03T08:59, 2026-11-03T17:30",
        "2026-11-03T17:30, 2026-11-04T17:30",
        "2026-04-02T10:00, 2026-04-07T10:00",
        "2026-12-24T12:45, 2026-12-28T12:00"
    })
    void aBreakCountsAsOpenWhenAskingAndAsItsBeginningWhenPromising(
            LocalDateTime asked, LocalDateTime due) {
        assertPromise(alsace, asked, due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-07T10:00, 2026-11-08T10:00",
        "2026-11-10T10:00, 2026-11-12T10:00",
        "2026-12-19T10:00, 2026-12-21T10:00",
        "2026-12-20T10:00, 2026-12-21T17:30",
        "2026-10-24T10:00, 2026-10-25T10:00"
    })
    void reunionKeepsItsOwnTimeAndHolidays(LocalDateTime asked, LocalDateTime due) {
        assertPromise(reunion, asked, due);
    }

    @ParameterizedTest
    @CsvSource({
        // Spring: 2:00 to 3:00 of 29 March does not exist.
        "2026-03-28T01:59+01:00, 2026-03-29T01:59+01:00",
        "2026-03-28T02:00+01:00, 2026-03-29T03:00+02:00",
        "2026-03-28T02:30+01:00, 2026-03-29T03:00+02:00",
        "2026-03-28T03:00+01:00, 2026-03-29T03:00+02:00",
        "2026-03-28T03:01+01:00, 2026-03-29T03:01+02:00",
        "2026-03-29T03:00+02:00, 2026-03-30T03:00+02:00",
        // Autumn: 2:00 to 3:00 of 25 October comes twice.
        "2026-10-24T02:30+02:00, 2026-10-25T02:30+02:00",
        "2026-10-24T03:00+02:00, 2026-10-25T03:00+01:00",
        "2026-10-25T02:30+02:00, 2026-10-26T02:30+01:00",
        "2026-10-25T02:00+01:00, 2026-10-26T03:00+01:00",
        "2026-10-25T02:30+01:00, 2026-10-26T03:00+01:00",
        "2026-10-25T03:00+01:00, 2026-10-26T03:00+01:00",
        "2026-10-25T23:59+01:00, 2026-10-26T23:59+01:00",
        // Asked on the eve of a holiday, 11 November.
        "2026-11-10T23:59+01:00, 2026-11-12T23:59+01:00",
        "2026-11-11T12:00+01:00, 2026-11-13T00:00+01:00"
    })
    void neverRunsBackwardsWhereClocksChange(String asked, String due) {
        assertThat(new PromiseClock(always).promisedBy(at(asked))).contains(at(due));
    }

    @Test
    void fallsBackToTodaysClosingWhereTheNextDayOpensLater() {
        CellCalendar late =
                nord.with(
                        exception(
                                "2026-11-04",
                                OpenRange.of("14:00", "17:00"))); // the usual day begins at 8:00

        assertPromise(late, local("2026-11-03T10:15"), local("2026-11-03T17:00"));
        assertPromise(late, local("2026-11-03T14:00"), local("2026-11-04T14:00"));
    }

    @Test
    void theClockStartsWhenTheCallSuits() {
        PromiseClock clock = new PromiseClock(nord);
        Instant asked = at("2026-11-03T10:15+01:00");

        assertThat(clock.promisedBy(asked, at("2026-11-05T14:00+01:00")))
                .contains(at("2026-11-06T14:00+01:00"));
        assertThat(clock.promisedBy(asked, at("2026-11-01T14:00+01:00")))
                .contains(at("2026-11-04T10:15+01:00"));
        assertThat(clock.promisedBy(asked, null)).contains(at("2026-11-04T10:15+01:00"));
    }

    @Test
    void exceptionsOverrideHoursAndHolidaysAndTheLastEnteredHolds() {
        CellCalendar open = nord.with(exception("2026-11-11", OpenRange.of("09:00", "16:00")));
        CellCalendar closedAgain = open.with(exception("2026-11-11"));

        assertPromise(open, local("2026-11-10T15:00"), local("2026-11-11T15:00"));
        assertPromise(closedAgain, local("2026-11-10T15:00"), local("2026-11-12T15:00"));
    }

    @Test
    void promisesNothingWithoutAnyOpeningDay() {
        PromiseClock clock = new PromiseClock(calendar(PARIS, "59", Set.of()));

        assertThat(clock.promisedBy(at("2026-11-03T10:15+01:00"))).isEmpty();
        assertThat(clock.nextOpening(at("2026-11-03T10:15+01:00"))).isEmpty();
        assertThat(clock.isOpen(at("2026-11-03T10:15+01:00"))).isFalse();
    }

    @Test
    void looksOneYearAheadAndNoFurther() {
        LocalDate asked = LocalDate.of(2026, 11, 3);

        assertThat(onlyOpenOn(asked.plusDays(366)).promisedBy(at("2026-11-03T10:15+01:00")))
                .isPresent();
        assertThat(onlyOpenOn(asked.plusDays(367)).promisedBy(at("2026-11-03T10:15+01:00")))
                .isEmpty();
    }

    @Test
    void knowsWhenItIsOpenAndWhenNext() {
        PromiseClock clock = new PromiseClock(alsace);

        assertThat(clock.isOpen(at("2026-11-03T09:00+01:00"))).isTrue();
        assertThat(clock.isOpen(at("2026-11-03T12:00+01:00"))).isFalse();
        assertThat(clock.nextOpening(at("2026-11-03T12:00+01:00")))
                .contains(at("2026-11-03T13:30+01:00"));
        assertThat(clock.upcomingOpenings(at("2026-11-10T10:00+01:00"), 3))
                .containsExactly(
                        at("2026-11-10T13:30+01:00"),
                        at("2026-11-12T09:00+01:00"),
                        at("2026-11-12T13:30+01:00"));
    }

    private static PromiseClock onlyOpenOn(LocalDate day) {
        CellCalendar never = calendar(PARIS, "59", Set.of());
        return new PromiseClock(
                never.with(new ExceptionalHours(day, day, List.of(ALL_DAY), "test")));
    }

    private static CellCalendar calendar(
            ZoneId zone, String department, Set<DayOfWeek> days, OpenRange... ranges) {
        return new CellCalendar(
                zone,
                List.of(new DatedWeek(DatedWeek.ALWAYS, WeeklyHours.on(days, ranges))),
                PublicHolidays.of(department),
                List.of());
    }

    private static ExceptionalHours exception(String day, OpenRange... ranges) {
        LocalDate date = LocalDate.parse(day);
        return new ExceptionalHours(date, date, List.of(ranges), "test");
    }

    private static void assertPromise(
            CellCalendar calendar, LocalDateTime asked, LocalDateTime due) {
        ZoneId zone = calendar.zone();
        assertThat(new PromiseClock(calendar).promisedBy(asked.atZone(zone).toInstant()))
                .contains(due.atZone(zone).toInstant());
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
