package fr.phare.imports;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.tables.TableFile;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a list is sent, and the imports there were. */
@Controller
@RequestMapping("/imports")
@Requires(Action.IMPORT_REQUESTS)
class ImportPage {

    private static final int SHOWN = 30;

    private final Imports imports;
    private final Uploads uploads;
    private final Cells cells;
    private final People people;

    ImportPage(Imports imports, Uploads uploads, Cells cells, People people) {
        this.imports = imports;
        this.uploads = uploads;
        this.cells = cells;
        this.people = people;
    }

    @GetMapping
    ModelAndView all(Page page) {
        return view(page, "", new FieldErrors());
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(defaultValue = "") String cellule,
            Page page) {
        FieldErrors errors = new FieldErrors();
        Optional<Cell> cell = chosen(cellule);
        if (cell.isEmpty()) {
            errors.add("cellule", page.t("imports.error.cell"));
        }
        if (fichier == null || fichier.isEmpty()) {
            errors.add("fichier", page.t("imports.error.file"));
        } else if (cell.isPresent()) {
            try {
                return new ModelAndView("redirect:/imports/" + keep(fichier, cell.get(), page));
            } catch (Uploads.Refusal refusal) {
                errors.add("fichier", page.of("imports.file", refusal.fault()));
            }
        }
        ModelAndView refused = view(page, cellule, errors);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private ImportId keep(MultipartFile file, Cell cell, Page page) {
        TableFile.Source content = file::getInputStream;
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return uploads.keep(
                content,
                name.isBlank() ? page.t("imports.unnamed") : name,
                cell.id(),
                page.language(),
                Viewer.current().orElseThrow().id());
    }

    /** The only cell there is need not be chosen. */
    private Optional<Cell> chosen(String id) {
        List<Cell> all = cells.ofChamber();
        return all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream().filter(cell -> cell.id().toString().equals(id)).findFirst();
    }

    private ModelAndView view(Page page, String cell, FieldErrors errors) {
        return new ModelAndView(
                "imports/imports",
                Map.of(
                        "page",
                        page,
                        "imports",
                        imports.newest(SHOWN),
                        "cells",
                        cells.ofChamber(),
                        "cell",
                        cell,
                        "names",
                        people.names(),
                        "zone",
                        cells.zone(),
                        "errors",
                        errors));
    }
}
