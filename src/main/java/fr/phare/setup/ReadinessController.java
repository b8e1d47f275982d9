package fr.phare.setup;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.callback.Trials;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import fr.phare.web.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** After the opening: trying the public page, and what is still missing. */
@Controller
@RequestMapping("/reglages/ouverture")
@Requires(Action.SEE_SETUP)
class ReadinessController {

    private static final String TRIAL = "/essai";

    private final Readiness readiness;
    private final Cells cells;
    private final Trials trials;
    private final PublicAddress address;

    ReadinessController(Readiness readiness, Cells cells, Trials trials, PublicAddress address) {
        this.readiness = readiness;
        this.cells = cells;
        this.trials = trials;
        this.address = address;
    }

    @GetMapping
    ModelAndView ready(Page page) {
        return new ModelAndView(
                "setup/ready",
                Map.of(
                        "page",
                        page,
                        "items",
                        readiness.items(),
                        "cells",
                        cells.ofChamber(),
                        "address",
                        address));
    }

    @GetMapping(TRIAL)
    ModelAndView trial(
            Page page,
            @RequestParam Optional<UUID> cellule,
            @RequestParam(defaultValue = "") String fait) {
        Cell cell = cell(cellule);
        return new ModelAndView(
                "setup/trial",
                Map.of(
                        "page", page,
                        "cell", cell,
                        "cells", cells.ofChamber(),
                        "path", trials.path(cell),
                        "trials", trials.of(cell.id()),
                        "closed", fait.equals("ferme")));
    }

    /** The part of the page that looks for what arrived. */
    @GetMapping(TRIAL + "/arrivees")
    ModelAndView arrivals(Page page, @RequestParam Optional<UUID> cellule) {
        Cell cell = cell(cellule);
        return new ModelAndView(
                "setup/arrivals",
                Map.of("page", page, "cell", cell, "trials", trials.of(cell.id())));
    }

    @PostMapping(TRIAL + "/fermer")
    String close(@RequestParam Optional<UUID> cellule) {
        Cell cell = cell(cellule);
        trials.close(cell.id());
        return "redirect:/reglages/ouverture/essai?fait=ferme&cellule=" + cell.id();
    }

    private Cell cell(Optional<UUID> id) {
        List<Cell> all = cells.ofChamber();
        return id.map(CellId::new)
                .flatMap(cells::find)
                .or(() -> id.isEmpty() ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
