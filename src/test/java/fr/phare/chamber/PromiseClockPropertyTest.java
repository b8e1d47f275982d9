package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every calendar, in zones whose clocks change in every odd way. */
class PromiseClockPropertyTest {

    private static final int TRIES = 1000;

    /** A moment around which clocks may change: also at midnight, by half hours, or never. */
    private record Place(ZoneId zone, Instant around) {}

    private static final List<Place> PLACES =
            List.of(
                    place("Europe/Paris", "2026-03-29T01:00:00Z"),
                    place("Europe/Paris", "2026-10-25T01:00:00Z"),
                    place("Europe/London", "2026-03-29T01:00:00Z"),
                    place("Europe/London", "2026-10-25T01:00:00Z"),
                    place("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
                    place("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
                    place("Indian/Reunion", "2026-12-20T00:00:00Z"),
                    place("America/Cayenne", "2026-06-10T00:00:00Z"),
                    place("America/Miquelon", "2026-11-01T04:00:00Z"),
                    place("America/Havana", "2026-11-01T05:00:00Z"),
                    place("America/Havana", "2026-03-08T05:00:00Z"),
                    place("America/Sao_Paulo", "2018-02-18T02:00:00Z"),
                    place("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
                    place("America/St_Johns", "2006-10-29T02:31:00Z"),
                    place("Pacific/Apia", "2011-12-30T10:00:00Z"));

    /** A random calendar, and a moment within three days of a change of clocks. */
    record Situation(RandomCalendar calendar, Instant at) {

        PromiseClock clock() {
            return new PromiseClock(calendar);
        }
    }

    record RandomCalendar(
            ZoneId zone,
            Map<DayOfWeek, List<OpenRange>> week,
            Map<LocalDate, List<OpenRange>> exceptions)
            implements OpeningCalendar {

        @Override
        public List<OpenRange> on(LocalDate day) {
            return exceptions.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
        }
    }

    @Property(tries = TRIES)
    void askingLaterNeverGivesAnEarlierPromise(
            @ForAll("situations") Situation situation, @ForAll("waits") Duration wait) {
        PromiseClock clock = situation.clock();
        Optional<Instant> sooner = clock.promisedBy(situation.at());
        Optional<Instant> later = clock.promisedBy(situation.at().plus(wait));

        if (sooner.isPresent() && later.isPresent()) {
            assertThat(later.get()).isAfterOrEqualTo(sooner.get());
        }
    }

    @Property(tries = TRIES)
    void aPromiseIsAnOpenMomentOrAClosingNotBeforeTheAsking(
            @ForAll("situations") Situation situation) {
        PromiseClock clock = situation.clock();
        Optional<Instant> due = clock.promisedBy(situation.at());

        due.ifPresent(
                moment -> {
                    assertThat(moment).isAfterOrEqualTo(situation.at());
                    assertThat(clock.isOpen(moment) || clock.isOpen(moment.minusNanos(1))).isTrue();
                    assertThat(situation.clock().promisedBy(situation.at())).contains(moment);
                });
    }

    @Property(tries = TRIES)
    void agreesWithCountingMinuteByMinute(@ForAll("situations") Situation situation) {
        Instant minute = situation.at().truncatedTo(ChronoUnit.MINUTES);

        assertThat(situation.clock().promisedBy(minute))
                .isEqualTo(new MinuteCount(situation.calendar()).promisedBy(minute));
        assertThat(situation.clock().isOpen(minute))
                .isEqualTo(new MinuteCount(situation.calendar()).isOpen(minute));
    }

    @Property(tries = TRIES)
    void openingsAreOpenMomentsThatFollow(@ForAll("situations") Situation situation) {
        PromiseClock clock = situation.clock();
        List<Instant> openings = clock.upcomingOpenings(situation.at(), 4);

        assertThat(openings)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(opening -> !opening.isBefore(situation.at()))
                .allMatch(clock::isOpen);
        assertThat(clock.nextOpening(situation.at())).isEqualTo(openings.stream().findFirst());
    }

    @Provide
    Arbitrary<Duration> waits() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 7200).map(Duration::ofSeconds),
                Arbitraries.longs().between(0, 4 * 24 * 60).map(Duration::ofMinutes));
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Duration> offset =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(-5400, 5400).map(Duration::ofSeconds),
                        Arbitraries.longs().between(-4320, 4320).map(Duration::ofMinutes));
        Arbitrary<List<List<OpenRange>>> week = days().list().ofSize(7);
        Arbitrary<Map<Integer, List<OpenRange>>> exceptions =
                Arbitraries.maps(Arbitraries.integers().between(-4, 12), days()).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(PLACES), offset, week, exceptions)
                .as(PromiseClockPropertyTest::situation);
    }

    private static Situation situation(
            Place place,
            Duration offset,
            List<List<OpenRange>> week,
            Map<Integer, List<OpenRange>> exceptions) {
        Map<DayOfWeek, List<OpenRange>> weekly = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, week.get(day.getValue() - 1));
        }
        LocalDate day = place.around().atZone(place.zone()).toLocalDate();
        Map<LocalDate, List<OpenRange>> dated = new HashMap<>();
        exceptions.forEach((away, ranges) -> dated.put(day.plusDays(away), ranges));
        return new Situation(
                new RandomCalendar(place.zone(), weekly, dated), place.around().plus(offset));
    }

    /** Closed, open all day, or up to three ranges, often with bounds in the small hours. */
    private static Arbitrary<List<OpenRange>> days() {
        Arbitrary<Integer> minute =
                Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.integers().between(0, 1440)),
                        Tuple.of(1, Arbitraries.integers().between(0, 200)),
                        Tuple.of(1, Arbitraries.of(0, 60, 120, 150, 180, 1440)));
        Arbitrary<List<OpenRange>> ranges =
                minute.set().ofMinSize(2).ofMaxSize(6).map(PromiseClockPropertyTest::ranges);
        return Arbitraries.frequencyOf(
                Tuple.of(5, ranges),
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.just(List.of(new OpenRange(0, 1440)))));
    }

    private static List<OpenRange> ranges(Set<Integer> bounds) {
        SortedSet<Integer> sorted = new TreeSet<>(bounds);
        List<Integer> minutes = new ArrayList<>(sorted);
        return IntStream.range(0, minutes.size() / 2)
                .mapToObj(i -> new OpenRange(minutes.get(2 * i), minutes.get(2 * i + 1)))
                .toList();
    }

    private static Place place(String zone, String around) {
        return new Place(ZoneId.of(zone), Instant.parse(around));
    }
}
