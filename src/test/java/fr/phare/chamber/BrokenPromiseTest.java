package fr.phare.chamber;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrokenPromiseTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final CellCalendar usual =
            new CellCalendar(
                    PARIS,
                    List.of(
                            new DatedWeek(
                                    DatedWeek.ALWAYS,
                                    WeeklyHours.on(
                                            EnumSet.range(MONDAY, FRIDAY),
                                            OpenRange.of("08:00", "17:00")))),
                    PublicHolidays.of("59"),
                    List.of());
    private final GivenPromise wednesday = given("2026-11-03T10:15");
    private final GivenPromise thursday = given("2026-11-04T15:00");

    @Test
    void aClosureBreaksThePromisesOfItsDay() {
        assertThat(broken(usual, closed("2026-11-04"), wednesday))
                .containsExactly(new BrokenPromise(wednesday, at("2026-11-05T10:15")));
        assertThat(broken(usual, closed("2026-11-06"), thursday, wednesday)).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirst() {
        assertThat(broken(usual, closed("2026-11-04"), thursday, wednesday))
                .extracting(BrokenPromise::given)
                .containsExactly(wednesday, thursday);
    }

    @Test
    void shorterHoursBreakOnlyWhatNoLongerFits() {
        ExceptionalHours morning = hours("2026-11-05", OpenRange.of("08:00", "12:00"));
        ExceptionalHours afternoon = hours("2026-11-05", OpenRange.of("14:00", "17:00"));

        // Earlier than promised is no harm.
        assertThat(broken(usual, morning, thursday)).isEmpty();
        assertThat(broken(usual, afternoon, thursday)).isEmpty();
    }

    @Test
    void whatWasBrokenBeforeIsNotBrokenAgain() {
        CellCalendar closed = usual.with(closed("2026-11-04"));

        assertThat(broken(closed, closed("2026-12-01"), wednesday)).isEmpty();
        assertThat(broken(closed, closed("2026-11-05"), wednesday))
                .containsExactly(new BrokenPromise(wednesday, at("2026-11-06T10:15")));
    }

    @Test
    void anEndlessClosureLeavesNoPossibleDay() {
        ExceptionalHours years =
                new ExceptionalHours(
                        LocalDate.of(2026, 11, 4), LocalDate.of(2028, 11, 4), List.of(), "Travaux");

        assertThat(broken(usual, years, wednesday))
                .containsExactly(new BrokenPromise(wednesday, null));
    }

    @Test
    void anOpeningThatIsWithdrawnBreaksWhatWasPromisedByIt() {
        ExceptionalHours saturday = hours("2026-11-07", OpenRange.of("09:00", "12:00"));
        CellCalendar open = usual.with(saturday);
        GivenPromise given =
                new GivenPromise(
                        UUID.randomUUID(),
                        "R-2",
                        at("2026-11-06T10:00"),
                        new PromiseClock(open).promisedBy(at("2026-11-06T10:00")).orElseThrow());

        assertThat(
                        BrokenPromise.between(
                                new PromiseClock(open),
                                new PromiseClock(open.without(saturday)),
                                List.of(given)))
                .containsExactly(new BrokenPromise(given, at("2026-11-09T10:00")));
    }

    @Test
    void aClosureBreaksACallThatWasAnnouncedForItsDay() {
        GivenPromise monday =
                GivenPromise.againAt(UUID.randomUUID(), "R-3", at("2026-11-09T10:00"));
        GivenPromise evening =
                GivenPromise.againAt(UUID.randomUUID(), "R-4", at("2026-11-09T18:00"));

        assertThat(broken(usual, closed("2026-11-09"), monday, evening))
                .containsExactly(
                        new BrokenPromise(monday, at("2026-11-10T08:00")),
                        new BrokenPromise(evening, at("2026-11-10T08:00")));
        assertThat(broken(usual, closed("2026-11-10"), monday, evening)).isEmpty();
    }

    @Test
    void shorterHoursBreakOnlyTheCallAnnouncedForWhatTheyClose() {
        GivenPromise early = GivenPromise.againAt(UUID.randomUUID(), "R-3", at("2026-11-09T10:00"));
        GivenPromise late = GivenPromise.againAt(UUID.randomUUID(), "R-4", at("2026-11-09T15:00"));

        assertThat(broken(usual, hours("2026-11-09", OpenRange.of("14:00", "17:00")), early, late))
                .containsExactly(new BrokenPromise(early, at("2026-11-09T14:00")));
    }

    @Test
    void aRequestIsListedOnceWithWhatComesFirst() {
        GivenPromise again =
                GivenPromise.againAt(wednesday.request(), "R-1", at("2026-11-04T09:00"));

        assertThat(broken(usual, closed("2026-11-04"), wednesday, again))
                .extracting(BrokenPromise::given)
                .containsExactly(again);
    }

    private static List<BrokenPromise> broken(
            CellCalendar calendar, ExceptionalHours wanted, GivenPromise... given) {
        return BrokenPromise.between(
                new PromiseClock(calendar),
                new PromiseClock(calendar.with(wanted)),
                List.of(given));
    }

    private GivenPromise given(String asked) {
        return new GivenPromise(
                UUID.randomUUID(),
                "R-1",
                at(asked),
                new PromiseClock(usual).promisedBy(at(asked)).orElseThrow());
    }

    private static ExceptionalHours closed(String day) {
        return hours(day);
    }

    private static ExceptionalHours hours(String day, OpenRange... ranges) {
        LocalDate date = LocalDate.parse(day);
        return new ExceptionalHours(date, date, List.of(ranges), "test");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
