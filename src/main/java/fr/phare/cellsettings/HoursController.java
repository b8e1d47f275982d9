package fr.phare.cellsettings;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.chamber.BrokenPromise;
import fr.phare.chamber.Cell;
import fr.phare.chamber.DatedWeek;
import fr.phare.chamber.EnteredWeek;
import fr.phare.chamber.UsualHours;
import fr.phare.chamber.WeekForm;
import fr.phare.chamber.WeeklyHours;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The usual hours of one cell: from today or a later day on, after a look at what they break. */
@Controller
@RequestMapping(CellsController.ADDRESS + "/{id}/horaires")
@Requires(Action.MANAGE_CELLS)
class HoursController {

    private static final Map<String, String> NOTICES =
            Map.of(
                    "enregistre", "cellsettings.hours.saved",
                    "retire", "cellsettings.hours.withdrawn");

    private final OneCell one;
    private final UsualHours hours;

    HoursController(OneCell one, UsualHours hours) {
        this.one = one;
        this.hours = hours;
    }

    /**
     * @param comme id of former hours to begin with
     */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(required = false) @Nullable UUID comme,
            Page page) {
        Cell cell = one.find(id);
        LocalDate today = today(cell, page);
        WeeklyHours start =
                hours.history(cell).stream()
                        .filter(entered -> entered.id().equals(comme))
                        .findFirst()
                        .map(entered -> entered.week().hours())
                        .orElseGet(() -> hours.on(cell, today));
        HoursForm form = HoursForm.of(start, today);
        String notice = NOTICES.getOrDefault(fait, "");
        return view(cell, form, new FieldErrors(), false, notice, page);
    }

    /**
     * Shows what would break; nothing is saved yet.
     *
     * @param faire {@code corriger} to type something else
     */
    @PostMapping("/verifier")
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String faire,
            Page page) {
        Cell cell = one.find(id);
        HoursForm form = HoursForm.of(sent);
        FieldErrors errors = new FieldErrors();
        if (faire.equals("corriger")) {
            return view(cell, form, errors, false, "", page);
        }
        Optional<DatedWeek> wanted = form.read(today(cell, page), page.words(), errors);
        if (wanted.isEmpty()) {
            return refused(cell, form, errors, page);
        }
        return new ModelAndView(
                "cellsettings/confirm",
                Map.of(
                        "page", page,
                        "view", model(cell, form, errors, false, "", page),
                        "wanted", wanted.get(),
                        "version", version,
                        "broken", hours.breaks(cell, wanted.get())));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            Page page) {
        Cell cell = one.find(id);
        HoursForm form = HoursForm.of(sent);
        FieldErrors errors = new FieldErrors();
        Optional<DatedWeek> wanted = form.read(today(cell, page), page.words(), errors);
        if (wanted.isEmpty()) {
            return refused(cell, form, errors, page);
        }
        return hours.enter(cell, wanted.get(), version)
                ? OneCell.redirect(OneCell.address(cell) + "/horaires?fait=enregistre")
                : OneCell.withStatus(HttpStatus.CONFLICT, view(cell, form, errors, true, "", page));
    }

    /** Hours that have not begun never come to hold; shows first what breaks, if anything does. */
    @PostMapping("/{week}/retirer")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID week,
            @RequestParam(defaultValue = "") String sur,
            Page page) {
        Cell cell = one.find(id);
        List<BrokenPromise> broken = hours.breaksWithout(cell, week);
        if (sur.isEmpty() && !broken.isEmpty()) {
            return confirm(cell, week, broken, page);
        }
        boolean done = hours.withdraw(cell, week, today(cell, page));
        return OneCell.redirect(OneCell.address(cell) + "/horaires" + (done ? "?fait=retire" : ""));
    }

    private ModelAndView confirm(Cell cell, UUID week, List<BrokenPromise> broken, Page page) {
        DatedWeek gone =
                hours.history(cell).stream()
                        .filter(entered -> entered.id().equals(week))
                        .findFirst()
                        .orElseThrow()
                        .week();
        List<String> lines = new ArrayList<>();
        lines.add(page.t("cellsettings.hours.since", page.date(gone.fromDay())));
        lines.addAll(WeekForm.described(gone.hours(), page.words()));
        return new ModelAndView(
                "chamber/withdraw",
                Map.of(
                        "page", page,
                        "cell", cell,
                        "lines", lines,
                        "broken", broken,
                        "base", OneCell.address(cell) + "/horaires",
                        "part", "/" + week));
    }

    /** For whoever reloads the address of a form. */
    @GetMapping({"/verifier", "/{week}/retirer"})
    ModelAndView back(@PathVariable UUID id) {
        return OneCell.redirect(OneCell.address(one.find(id)) + "/horaires");
    }

    private ModelAndView refused(Cell cell, HoursForm form, FieldErrors errors, Page page) {
        return OneCell.withStatus(
                HttpStatus.UNPROCESSABLE_CONTENT, view(cell, form, errors, false, "", page));
    }

    private ModelAndView view(
            Cell cell,
            HoursForm form,
            FieldErrors errors,
            boolean meanwhile,
            String notice,
            Page page) {
        HoursView view = model(cell, form, errors, meanwhile, notice, page);
        return new ModelAndView("cellsettings/hours", Map.of("page", page, "view", view));
    }

    private HoursView model(
            Cell cell,
            HoursForm form,
            FieldErrors errors,
            boolean meanwhile,
            String notice,
            Page page) {
        LocalDate today = today(cell, page);
        List<EnteredWeek> history = hours.history(cell);
        return new HoursView(
                page,
                cell,
                today,
                hours.on(cell, today),
                history,
                one.names(),
                form,
                history.getFirst().number(),
                errors,
                meanwhile,
                notice);
    }

    private static LocalDate today(Cell cell, Page page) {
        return LocalDate.ofInstant(page.clock().instant(), cell.zone());
    }
}
