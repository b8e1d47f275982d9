package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.account.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Two weeks of a team: people and days, and who is away when. */
record TeamCalendar(LocalDate monday, List<Person> people, List<Absence> absences) {

    static final int DAYS = 14;

    /** What part of a day somebody is away. */
    enum Part {
        MORNING,
        AFTERNOON,
        DAY
    }

    /** Somebody away on a day. */
    record Gone(Person person, Part part) {}

    /** The Monday on or before {@code day}. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<LocalDate> days() {
        return LongStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    LocalDate last() {
        return monday.plusDays(DAYS - 1);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** What part of {@code day} somebody is away; null: none. */
    @Nullable Part part(AccountId account, LocalDate day) {
        boolean morning = isAway(account, HalfDay.morning(day));
        boolean afternoon = isAway(account, HalfDay.afternoon(day));
        if (morning) {
            return afternoon ? Part.DAY : Part.MORNING;
        }
        return afternoon ? Part.AFTERNOON : null;
    }

    private boolean isAway(AccountId account, HalfDay half) {
        return absences.stream().anyMatch(one -> one.account().equals(account) && one.covers(half));
    }

    /** Those away for all or half of {@code day}. */
    List<Gone> gone(LocalDate day) {
        List<Gone> gone = new ArrayList<>();
        for (Person person : people) {
            Part part = part(person.id(), day);
            if (part != null) {
                gone.add(new Gone(person, part));
            }
        }
        return gone;
    }

    /** How many are there on {@code day}, in the half with fewer. */
    long there(LocalDate day) {
        return Math.min(there(HalfDay.morning(day)), there(HalfDay.afternoon(day)));
    }

    private long there(HalfDay half) {
        return people.stream().filter(person -> !isAway(person.id(), half)).count();
    }
}
