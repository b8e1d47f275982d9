package fr.phare.cellsettings;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellDetails;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.SlugTaken;
import fr.phare.chamber.WeekForm;
import fr.phare.chamber.WeeklyHours;
import fr.phare.phone.PhonePolicy;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cells of the chamber, and opening a further one. */
@Controller
@RequestMapping(CellsController.ADDRESS)
@Requires(Action.MANAGE_CELLS)
class CellsController {

    static final String ADDRESS = "/reglages/cellules";

    /** A cell in the list; its number still has to be tried unless {@code tried}. */
    record Row(Cell cell, boolean tried) {}

    private final Cells cells;
    private final ChamberSetup setup;
    private final NumberTests tests;
    private final PhonePolicy phones;

    CellsController(Cells cells, ChamberSetup setup, NumberTests tests, PhonePolicy phones) {
        this.cells = cells;
        this.setup = setup;
        this.tests = tests;
        this.phones = phones;
    }

    @GetMapping
    ModelAndView all(Page page) {
        List<Row> rows =
                cells.ofChamber().stream().map(cell -> new Row(cell, tests.passed(cell))).toList();
        return new ModelAndView("cellsettings/cells", Map.of("page", page, "rows", rows));
    }

    @GetMapping("/nouvelle")
    ModelAndView another(Page page) {
        return view(page, proposed(), new WeekForm("office", Map.of()), new FieldErrors());
    }

    /** Where the first cell is, as far as a further one is likely to be there too. */
    private CellForm proposed() {
        return cells.ofChamber().stream()
                .findFirst()
                .map(cell -> new CellForm("", "", "", cell.zone().getId(), cell.department(), ""))
                .orElse(CellForm.empty());
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> sent, Page page) {
        CellForm form = withAddress(CellForm.of(sent));
        WeekForm week = WeekForm.of(sent);
        FieldErrors errors = new FieldErrors();
        Optional<CellDetails> details = form.read(phones, page.words(), errors);
        Optional<WeeklyHours> hours = week.read(page.words(), errors);
        if (details.isPresent() && hours.isPresent()) {
            try {
                Cell opened = setup.openCell(Wall.current(), wanted(details.get(), hours.get()));
                return OneCell.redirect(OneCell.address(opened) + "?fait=ouverte");
            } catch (SlugTaken taken) {
                errors.add("slug", page.t("cellsettings.error.slug-taken"));
            }
        }
        return OneCell.withStatus(HttpStatus.UNPROCESSABLE_CONTENT, view(page, form, week, errors));
    }

    private CellForm withAddress(CellForm form) {
        boolean proposed = form.slug().isEmpty() && !form.name().isEmpty();
        return proposed ? form.withSlug(cells.freeSlug(form.name())) : form;
    }

    private static NewCell wanted(CellDetails cell, WeeklyHours hours) {
        return new NewCell(
                cell.slug(),
                cell.name(),
                cell.phone(),
                cell.zone(),
                cell.department(),
                hours,
                cell.served());
    }

    private static ModelAndView view(Page page, CellForm form, WeekForm week, FieldErrors errors) {
        return new ModelAndView(
                "cellsettings/opening",
                Map.of("page", page, "form", form, "week", week, "errors", errors));
    }
}
