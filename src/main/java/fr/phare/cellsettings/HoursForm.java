package fr.phare.cellsettings;

import fr.phare.chamber.DatedWeek;
import fr.phare.chamber.WeekForm;
import fr.phare.chamber.WeeklyHours;
import fr.phare.web.FieldErrors;
import fr.phare.web.TypedDate;
import fr.phare.web.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Usual hours as typed.
 *
 * @param from the day from which they hold
 */
record HoursForm(WeekForm week, String from) {

    private static final int YEARS_AHEAD = 2;

    static HoursForm of(Map<String, String> sent) {
        String from = sent.getOrDefault("from", "").replaceAll("\\p{Cntrl}+", " ").strip();
        return new HoursForm(WeekForm.of(sent), from);
    }

    static HoursForm of(WeeklyHours hours, LocalDate from) {
        return new HoursForm(WeekForm.of(hours), from.toString());
    }

    /** The hours asked for; else empty, and {@code errors} say why. */
    Optional<DatedWeek> read(LocalDate today, Words words, FieldErrors errors) {
        Optional<WeeklyHours> hours = week.read(words, errors);
        Optional<LocalDate> day = TypedDate.read(from);
        if (day.isEmpty()) {
            errors.add("from", words.t("cellsettings.error.from"));
        } else if (day.get().isBefore(today)) {
            errors.add("from", words.t("cellsettings.error.from-past"));
        } else if (day.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add("from", words.t("cellsettings.error.from-far", YEARS_AHEAD));
        }
        return errors.isEmpty()
                ? Optional.of(new DatedWeek(day.orElseThrow(), hours.orElseThrow()))
                : Optional.empty();
    }
}
