package fr.phare.chamber;

import fr.phare.web.Moments;
import fr.phare.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the hours screen of a cell shows.
 *
 * @param withdrawn what can be put back
 */
record HoursPage(
        Cell cell,
        CellCalendar calendar,
        List<EnteredException> exceptions,
        List<EnteredException> withdrawn,
        LocalDate today,
        Words words) {

    /** The form that puts {@code gone} back. */
    ClosureForm again(EnteredException gone) {
        return ClosureForm.again(gone.hours(), today);
    }

    List<DayOfWeek> week() {
        return List.of(DayOfWeek.values());
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    String usual(DayOfWeek day) {
        return HoursText.write(calendar.weekly(today).on(day), words);
    }

    /** Code and name of the département whose public holidays are kept. */
    String department() {
        return Departments.find(cell.department())
                .map(one -> one.code() + " " + one.name())
                .orElse(cell.department());
    }

    /** The public holidays of the coming year. */
    SortedMap<LocalDate, PublicHoliday> holidays() {
        SortedMap<LocalDate, PublicHoliday> coming = new TreeMap<>();
        coming.putAll(calendar.holidays().in(today.getYear()));
        coming.putAll(calendar.holidays().in(today.getYear() + 1));
        return coming.subMap(today, today.plusYears(1));
    }

    /** The hours that hold on a holiday all the same. */
    String on(Map.Entry<LocalDate, PublicHoliday> holiday) {
        return HoursText.write(calendar.on(holiday.getKey()), words);
    }

    String date(LocalDate day) {
        return new Moments(words, cell.zone()).date(day);
    }

    String days(ExceptionalHours hours) {
        return hours.fromDay().equals(hours.toDay())
                ? date(hours.fromDay())
                : words.t("chamber.closure.days", date(hours.fromDay()), date(hours.toDay()));
    }

    String hours(ExceptionalHours exception) {
        return HoursText.write(exception.ranges(), words);
    }
}
