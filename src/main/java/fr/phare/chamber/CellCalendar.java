package fr.phare.chamber;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell's calendar: what was entered for the day, else closed on public holidays, else the usual
 * hours of the weekday.
 *
 * @param exceptions in the order they were entered: the last one that covers a day holds
 */
record CellCalendar(
        ZoneId zone, WeeklyHours weekly, PublicHolidays holidays, List<ExceptionalHours> exceptions)
        implements OpeningCalendar {

    CellCalendar {
        exceptions = List.copyOf(exceptions);
    }

    @Override
    public List<OpenRange> on(LocalDate day) {
        for (ExceptionalHours exception : exceptions.reversed()) {
            if (exception.covers(day)) {
                return exception.ranges();
            }
        }
        return holidays.on(day).isPresent() ? List.of() : weekly.on(day.getDayOfWeek());
    }

    /** The calendar once {@code exception} is entered too. */
    CellCalendar with(ExceptionalHours exception) {
        List<ExceptionalHours> all = new ArrayList<>(exceptions);
        all.add(exception);
        return new CellCalendar(zone, weekly, holidays, all);
    }
}
