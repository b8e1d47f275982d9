package fr.phare.aid;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The two dates of an assessment: rules can change within the very month they apply to, as on 2
 * April 2020 for March 2020.
 *
 * @param concerned the month the aid is for
 * @param assessedOn the day whose rules and figures apply
 */
public record AssessmentDates(YearMonth concerned, LocalDate assessedOn) {

    /** The month and the rules of {@code day}. */
    public static AssessmentDates of(LocalDate day) {
        return new AssessmentDates(YearMonth.from(day), day);
    }
}
