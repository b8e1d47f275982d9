package fr.phare.setup;

import fr.phare.cellsettings.CellForm;
import fr.phare.chamber.ChamberKind;
import fr.phare.chamber.Department;
import fr.phare.chamber.Departments;
import fr.phare.chamber.WeekForm;
import fr.phare.invite.ListedPerson;
import fr.phare.invite.PeopleList;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page of the wizard shows.
 *
 * @param step the page
 * @param errors what to correct on it
 * @param unfinished pages before the last that are not filled in well
 * @param cellFields what was typed about the cell, completed by what is proposed
 * @param listed the rows of the list of colleagues; empty on other pages
 */
record WizardView(
        Page page,
        String key,
        Step step,
        Draft draft,
        FieldErrors errors,
        List<Step> unfinished,
        Map<String, String> cellFields,
        List<ListedPerson> listed) {

    String address(Step other) {
        return "/ouverture/" + key + "/" + other.address();
    }

    List<Step> steps() {
        return List.of(Step.values());
    }

    /** Whether {@code other} can be gone to: all before it are filled in well. */
    boolean isOpen(Step other) {
        return unfinished.stream().noneMatch(open -> open.compareTo(other) < 0);
    }

    ChamberForm chamber() {
        return ChamberForm.of(draft.of(Step.CHAMBER));
    }

    List<ChamberKind> kinds() {
        return List.of(ChamberKind.values());
    }

    List<Department> departments() {
        return Departments.all();
    }

    Optional<Department> department() {
        return Departments.find(draft.get(Step.CHAMBER, "department"));
    }

    CellForm cell() {
        return CellForm.of(cellFields);
    }

    WeekForm week() {
        return WeekForm.of(cellFields);
    }

    List<ZoneId> zones() {
        return Departments.zones();
    }

    /** The hours chosen, day by day; nothing where they cannot be read. */
    List<String> hours() {
        return week().read(page.words(), new FieldErrors())
                .map(hours -> WeekForm.described(hours, page.words()))
                .orElse(List.of());
    }

    SelfForm self() {
        return SelfForm.of(draft.of(Step.SELF));
    }

    PeopleList list() {
        return Preparation.list(draft);
    }

    long goodRows() {
        return listed.stream().filter(ListedPerson::isGood).count();
    }

    long badRows() {
        return listed.size() - goodRows();
    }

    @Override
    public String toString() {
        return "WizardView[" + step + "]";
    }
}
