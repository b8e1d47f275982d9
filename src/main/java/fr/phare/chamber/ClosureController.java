package fr.phare.chamber;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where managers see the hours of their cells and enter what differs from them. */
@Controller
@RequestMapping("/horaires")
@Requires(Action.MANAGE_HOURS)
class ClosureController {

    private final Cells cells;
    private final OpeningHours hours;
    private final Closures closures;

    ClosureController(Cells cells, OpeningHours hours, Closures closures) {
        this.cells = cells;
        this.hours = hours;
        this.closures = closures;
    }

    @GetMapping
    ModelAndView all(Page page) {
        List<Cell> all = cells.ofChamber();
        return all.size() == 1
                ? redirect("/horaires/" + all.getFirst().id())
                : new ModelAndView("chamber/cells", Map.of("page", page, "cells", all));
    }

    @GetMapping("/{cellId}")
    ModelAndView hours(
            @PathVariable String cellId, @RequestParam Optional<String> fait, Page page) {
        Cell cell = cell(cellId);
        String done = fait.filter(List.of("ajout", "retrait")::contains).orElse("");
        return show(page, cell, ClosureForm.empty(), new FieldErrors()).addObject("done", done);
    }

    /** Shows what would break, unless something else is to be typed; nothing is saved yet. */
    @PostMapping("/{cellId}/exceptions/verifier")
    ModelAndView check(
            @PathVariable String cellId, @RequestParam Map<String, String> sent, Page page) {
        Cell cell = cell(cellId);
        ClosureForm form = ClosureForm.of(sent);
        FieldErrors errors = new FieldErrors();
        if ("corriger".equals(sent.get("faire"))) {
            return show(page, cell, form, errors);
        }
        return form.read(today(cell, page), page.words(), errors)
                .map(wanted -> confirm(page, cell, form, wanted))
                .orElseGet(() -> refused(page, cell, form, errors));
    }

    @PostMapping("/{cellId}/exceptions")
    ModelAndView enter(
            @PathVariable String cellId, @RequestParam Map<String, String> sent, Page page) {
        Cell cell = cell(cellId);
        ClosureForm form = ClosureForm.of(sent);
        FieldErrors errors = new FieldErrors();
        Optional<ExceptionalHours> wanted = form.read(today(cell, page), page.words(), errors);
        if (wanted.isEmpty()) {
            return refused(page, cell, form, errors);
        }
        closures.enter(cell, wanted.get());
        return redirect("/horaires/" + cell.id() + "?fait=ajout");
    }

    /** Shows first what would break, where anything would. */
    @PostMapping("/{cellId}/exceptions/{exception}/retirer")
    ModelAndView withdraw(
            @PathVariable String cellId,
            @PathVariable String exception,
            @RequestParam Optional<String> sur,
            Page page) {
        Cell cell = cell(cellId);
        Optional<EnteredException> entered = closures.find(cell, uuid(exception));
        List<BrokenPromise> broken =
                entered.map(one -> closures.breaksWithout(cell, one)).orElse(List.of());
        if (sur.isEmpty() && !broken.isEmpty()) {
            return confirm(page, cell, entered.orElseThrow(), broken);
        }
        closures.withdraw(cell, uuid(exception));
        return redirect("/horaires/" + cell.id() + "?fait=retrait");
    }

    /** For whoever reloads the address of a form. */
    @GetMapping({
        "/{cellId}/exceptions",
        "/{cellId}/exceptions/verifier",
        "/{cellId}/exceptions/{exception}/retirer"
    })
    ModelAndView back(@PathVariable String cellId) {
        return redirect("/horaires/" + cell(cellId).id());
    }

    private ModelAndView show(Page page, Cell cell, ClosureForm form, FieldErrors errors) {
        LocalDate today = today(cell, page);
        HoursPage view =
                new HoursPage(
                        cell,
                        hours.calendar(cell),
                        closures.from(cell, today),
                        closures.withdrawnFrom(cell, today),
                        today,
                        page.words());
        return new ModelAndView(
                "chamber/hours",
                Map.of("page", page, "view", view, "form", form, "errors", errors));
    }

    private ModelAndView refused(Page page, Cell cell, ClosureForm form, FieldErrors errors) {
        ModelAndView view = show(page, cell, form, errors);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView confirm(Page page, Cell cell, ClosureForm form, ExceptionalHours wanted) {
        HoursPage view = words(page, cell);
        return new ModelAndView(
                "chamber/confirm",
                Map.of(
                        "page", page,
                        "view", view,
                        "form", form,
                        "wanted", wanted,
                        "broken", closures.breaks(cell, wanted)));
    }

    private ModelAndView confirm(
            Page page, Cell cell, EnteredException entered, List<BrokenPromise> broken) {
        HoursPage view = words(page, cell);
        ExceptionalHours gone = entered.hours();
        return new ModelAndView(
                "chamber/withdraw",
                Map.of(
                        "page",
                        page,
                        "cell",
                        cell,
                        "lines",
                        List.of(view.days(gone), view.hours(gone), gone.reason()),
                        "broken",
                        broken,
                        "base",
                        "/horaires/" + cell.id(),
                        "part",
                        "/exceptions/" + entered.id()));
    }

    /** How days and hours are said, without the lists. */
    private HoursPage words(Page page, Cell cell) {
        return new HoursPage(
                cell, hours.calendar(cell), List.of(), List.of(), today(cell, page), page.words());
    }

    private static LocalDate today(Cell cell, Page page) {
        return LocalDate.ofInstant(page.clock().instant(), cell.zone());
    }

    private Cell cell(String id) {
        return cells.find(new CellId(uuid(id))).orElseThrow(ClosureController::notFound);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
