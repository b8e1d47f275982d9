package fr.phare.cellsettings;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Department;
import fr.phare.chamber.Departments;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one cell shows.
 *
 * @param seen number of the version that the form changes
 * @param theirs what somebody changed while the form was filled in; null where nobody did
 * @param test newest call to the number shown; null where it was never tried
 * @param address of the public page
 * @param notice message key of what was done; empty for nothing
 */
record CellPage(
        Page page,
        Cell cell,
        CellForm form,
        int seen,
        FieldErrors errors,
        @Nullable Theirs theirs,
        @Nullable NumberTest test,
        List<CellChangeLine> history,
        String address,
        String notice) {

    /**
     * A change that another person made meanwhile.
     *
     * @param apart where it and what was typed differ, from theirs to that
     */
    record Theirs(String who, Instant at, List<CellChangeLine.Difference> apart) {}

    /** What was done, by what the page's address says. */
    static final Map<String, String> NOTICES =
            Map.of(
                    "ouverte", "cellsettings.done.opened",
                    "enregistre", "cellsettings.done.saved",
                    "inchange", "cellsettings.done.unchanged",
                    "remis", "cellsettings.done.restored",
                    "essai", "cellsettings.done.tested");

    static List<Department> departments() {
        return Departments.all();
    }

    static List<ZoneId> zones() {
        return Departments.zones();
    }

    boolean isTested() {
        return test != null && test.result().isRight();
    }

    String base() {
        return OneCell.address(cell);
    }
}
