package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import fr.phare.chamber.BrokenPromise;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellChanges;
import fr.phare.chamber.CellVersion;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import fr.phare.web.PublicAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one cell, as it is first shown, refused, or in conflict with another's change. */
@Component
class CellPages {

    private final OneCell one;
    private final CellChanges changes;
    private final NumberTests tests;
    private final PublicAddress address;

    CellPages(OneCell one, CellChanges changes, NumberTests tests, PublicAddress address) {
        this.one = one;
        this.changes = changes;
        this.tests = tests;
        this.address = address;
    }

    ModelAndView show(Cell cell, String done, Page page) {
        CellVersion latest = changes.versions(cell).getFirst();
        String notice = CellPage.NOTICES.getOrDefault(done, "");
        CellForm form = CellForm.of(latest.details());
        return view(cell, form, latest.number(), new FieldErrors(), null, notice, page);
    }

    /** What was typed, to be typed on. */
    ModelAndView again(Cell cell, CellForm form, int seen, Page page) {
        return view(cell, form, seen, new FieldErrors(), null, "", page);
    }

    /** The promises that what was typed breaks; nothing is saved yet. */
    ModelAndView confirm(
            Cell cell, CellForm form, int seen, List<BrokenPromise> broken, Page page) {
        CellForm now = CellForm.of(changes.versions(cell).getFirst().details());
        return new ModelAndView(
                "cellsettings/move",
                Map.of(
                        "page", page,
                        "cell", cell,
                        "form", form,
                        "changes", CellChangeLine.between(now, form, page),
                        "seen", seen,
                        "broken", broken));
    }

    ModelAndView refused(Cell cell, CellForm form, int seen, FieldErrors errors, Page page) {
        return OneCell.withStatus(
                HttpStatus.UNPROCESSABLE_CONTENT, view(cell, form, seen, errors, null, "", page));
    }

    /** What was typed, to be saved over {@code theirs} or given up. */
    ModelAndView conflict(Cell cell, CellForm form, CellVersion theirs, Page page) {
        CellPage.Theirs change =
                new CellPage.Theirs(
                        CellChangeLine.who(theirs, one.names(), page),
                        theirs.at(),
                        CellChangeLine.between(CellForm.of(theirs.details()), form, page));
        return OneCell.withStatus(
                HttpStatus.CONFLICT,
                view(cell, form, theirs.number(), new FieldErrors(), change, "", page));
    }

    private ModelAndView view(
            Cell cell,
            CellForm form,
            int seen,
            FieldErrors errors,
            CellPage.@Nullable Theirs theirs,
            String notice,
            Page page) {
        Map<AccountId, String> names = one.names();
        List<CellChangeLine> history = CellChangeLine.of(changes.versions(cell), names, page);
        CellPage view =
                new CellPage(
                        page,
                        cell,
                        form,
                        seen,
                        errors,
                        theirs,
                        tests.latest(cell).orElse(null),
                        history,
                        address.of("/rappel/" + cell.slug()),
                        notice);
        return new ModelAndView("cellsettings/cell", Map.of("page", page, "view", view));
    }
}
