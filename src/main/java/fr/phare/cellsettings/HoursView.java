package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.EnteredWeek;
import fr.phare.chamber.WeekForm;
import fr.phare.chamber.WeeklyHours;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cell's usual hours shows.
 *
 * @param now the hours that hold today
 * @param history everything that was entered, newest first
 * @param seen number of the latest entered hours
 * @param meanwhile whether somebody entered others while the form was filled in
 * @param notice message key of what was done; empty for nothing
 */
record HoursView(
        Page page,
        Cell cell,
        LocalDate today,
        WeeklyHours now,
        List<EnteredWeek> history,
        Map<AccountId, String> names,
        HoursForm form,
        int seen,
        FieldErrors errors,
        boolean meanwhile,
        String notice) {

    String base() {
        return OneCell.address(cell) + "/horaires";
    }

    List<String> described(WeeklyHours hours) {
        return WeekForm.described(hours, page.words());
    }

    /** The id of the entry that holds today. */
    @Nullable UUID holding() {
        return history.stream()
                .filter(one -> !one.withdrawn() && !one.week().fromDay().isAfter(today))
                .max(
                        Comparator.comparing((EnteredWeek one) -> one.week().fromDay())
                                .thenComparingInt(EnteredWeek::number))
                .map(EnteredWeek::id)
                .orElse(null);
    }

    String who(EnteredWeek entered) {
        AccountId by = entered.by();
        String unknown = page.t("cellsettings.somebody");
        return by == null ? unknown : names.getOrDefault(by, unknown);
    }
}
