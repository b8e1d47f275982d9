package fr.phare.chamber;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cell's calendar: what was entered for the day, else closed on public holidays, else the usual
 * hours of the weekday.
 *
 * @param weeks in the order in which they begin, and were entered: the last one that has begun
 *     holds
 * @param exceptions in the order they were entered: the last one that covers a day holds
 */
record CellCalendar(
        ZoneId zone,
        List<DatedWeek> weeks,
        PublicHolidays holidays,
        List<ExceptionalHours> exceptions)
        implements OpeningCalendar {

    private static final WeeklyHours CLOSED = new WeeklyHours(Map.of());

    CellCalendar {
        weeks = List.copyOf(weeks);
        exceptions = List.copyOf(exceptions);
    }

    @Override
    public List<OpenRange> on(LocalDate day) {
        for (ExceptionalHours exception : exceptions.reversed()) {
            if (exception.covers(day)) {
                return exception.ranges();
            }
        }
        return holidays.on(day).isPresent() ? List.of() : weekly(day).on(day.getDayOfWeek());
    }

    /** The usual hours that hold on {@code day}. */
    WeeklyHours weekly(LocalDate day) {
        for (DatedWeek week : weeks.reversed()) {
            if (!week.fromDay().isAfter(day)) {
                return week.hours();
            }
        }
        return CLOSED;
    }

    /** The calendar once {@code exception} is entered too. */
    CellCalendar with(ExceptionalHours exception) {
        List<ExceptionalHours> all = new ArrayList<>(exceptions);
        all.add(exception);
        return new CellCalendar(zone, weeks, holidays, all);
    }

    /** The calendar of a cell that is elsewhere. */
    CellCalendar at(ZoneId there, PublicHolidays kept) {
        return new CellCalendar(there, weeks, kept, exceptions);
    }

    /** The calendar once {@code exception} is withdrawn. */
    CellCalendar without(ExceptionalHours exception) {
        List<ExceptionalHours> others = new ArrayList<>(exceptions);
        others.remove(exception);
        return new CellCalendar(zone, weeks, holidays, others);
    }

    /** The calendar once {@code week} is withdrawn. */
    CellCalendar without(DatedWeek week) {
        List<DatedWeek> others = new ArrayList<>(weeks);
        others.remove(week);
        return new CellCalendar(zone, others, holidays, exceptions);
    }

    /** The calendar once {@code week} is entered too. */
    CellCalendar with(DatedWeek week) {
        List<DatedWeek> all = new ArrayList<>(weeks);
        int place = (int) weeks.stream().filter(w -> !w.fromDay().isAfter(week.fromDay())).count();
        all.add(place, week);
        return new CellCalendar(zone, all, holidays, exceptions);
    }
}
