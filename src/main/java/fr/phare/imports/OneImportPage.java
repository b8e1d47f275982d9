package fr.phare.imports;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.tables.TableFormat;
import fr.phare.tables.TableWriter;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** One import: as it would come in, then how far it has come. */
@Controller
@RequestMapping("/imports/{id}")
@Requires(Action.IMPORT_REQUESTS)
class OneImportPage {

    private final Imports imports;
    private final Previews previews;
    private final Cells cells;
    private final People people;
    private final AuditLog audit;

    OneImportPage(Imports imports, Previews previews, Cells cells, People people, AuditLog audit) {
        this.imports = imports;
        this.previews = previews;
        this.cells = cells;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String avis, Page page) {
        Import one = find(id);
        return one.state() == ImportState.DRAFT
                ? draft(one, avis, page)
                : new ModelAndView("imports/import", model(one, page, Map.of("notice", avis)));
    }

    private ModelAndView draft(Import draft, String notice, Page page) {
        Cell cell = cells.find(draft.cell()).orElseThrow();
        return new ModelAndView(
                "imports/draft",
                model(
                        draft,
                        page,
                        Map.of(
                                "notice",
                                notice,
                                "preview",
                                previews.of(draft, cell, page.words()),
                                "cells",
                                cells.ofChamber())));
    }

    private Map<String, Object> model(Import one, Page page, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("page", page);
        model.put("one", one);
        model.put("zone", cells.zone());
        model.put("names", people.names());
        return model;
    }

    /**
     * @param colonne what each column holds, in their order
     * @param suite {@code commencer} starts the import, unless something was read otherwise before:
     *     that is seen first
     */
    @PostMapping
    String lay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> colonne,
            @RequestParam(defaultValue = "") String cellule,
            @RequestParam(defaultValue = "false") boolean titres,
            @RequestParam(defaultValue = "false") boolean confirmer,
            @RequestParam(defaultValue = "") String suite) {
        Import draft = find(id);
        Import.Layout wanted = new Import.Layout(meanings(draft, colonne), titres);
        Cell cell =
                cells.ofChamber().stream()
                        .filter(one -> one.id().toString().equals(cellule))
                        .findFirst()
                        .orElseGet(() -> cells.find(draft.cell()).orElseThrow());
        boolean seen = wanted.equals(draft.layout()) && cell.id().equals(draft.cell());
        if (suite.equals("commencer") && seen) {
            imports.start(draft.id(), confirmer, Viewer.current().orElseThrow().id());
            return "redirect:/imports/" + id;
        }
        imports.lay(draft.id(), cell.id(), wanted);
        return "redirect:/imports/" + id + (suite.equals("commencer") ? "?avis=change" : "#apercu");
    }

    private static List<Meaning> meanings(Import draft, List<String> chosen) {
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < draft.layout().meanings().size(); i++) {
            Meaning now = draft.layout().meanings().get(i);
            meanings.add(i < chosen.size() ? Meaning.read(chosen.get(i)).orElse(now) : now);
        }
        return meanings;
    }

    /** How far it has come, for a page that is open; it loads itself anew where work has ended. */
    @GetMapping("/avancement")
    ModelAndView progress(@PathVariable UUID id, Page page, HttpServletResponse response) {
        Import one = find(id);
        if (!one.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("imports/progress", Map.of("page", page, "one", one));
    }

    /** The rows that cannot come in, to be corrected: in the journal before the first leaves. */
    @GetMapping("/erreurs")
    void wrongRows(@PathVariable UUID id, Page page, HttpServletResponse response)
            throws IOException {
        Import one = find(id);
        if (!one.hasRows()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        audit.record("imports.wrong-rows", id);
        response.setContentType(TableFormat.CSV.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + page.t("imports.error-file") + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (TableWriter table = TableFormat.CSV.write(response.getOutputStream(), "")) {
            previews.writeWrong(one, page.words(), table);
        }
    }

    private Import find(UUID id) {
        return imports.find(new ImportId(id))
                .filter(one -> one.state() != ImportState.DISCARDED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
