package fr.phare.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one search; its trace says what was found, not what was looked for. */
@Controller
@Requires(Action.READ_CASE)
class SearchPage {

    private final Findings findings;
    private final People people;
    private final Cells cells;
    private final AuditLog audit;

    SearchPage(Findings findings, People people, Cells cells, AuditLog audit) {
        this.findings = findings;
        this.people = people;
        this.cells = cells;
        this.audit = audit;
    }

    @GetMapping("/recherche")
    ModelAndView search(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", defaultValue = "") String filter,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        SearchFilter chosen = SearchFilter.read(filter);
        List<Finding> found = text.isBlank() ? List.of() : findings.of(text);
        if (!text.isBlank()) {
            audit.record("search.find", viewer.account(), found.stream().map(Finding::id).toList());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("query", text.strip());
        model.put("address", "/recherche?q=" + URLEncoder.encode(text.strip(), UTF_8));
        model.put("filter", chosen);
        model.put("found", found.stream().filter(chosen::lets).toList());
        model.put("all", found.size());
        model.put("names", people.names());
        model.put(
                "cells",
                cells.ofChamber().stream()
                        .collect(Collectors.toMap(Cell::id, Function.identity())));
        return new ModelAndView("search/search", model);
    }
}
