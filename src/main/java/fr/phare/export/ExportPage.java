package fr.phare.export;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.tables.TableFormat;
import fr.phare.tables.TableWriter;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a manager chooses a list and gets it as a file. */
@Controller
@Requires(Action.EXPORT_REQUESTS)
class ExportPage {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Exports exports;
    private final ExportTurns turns;
    private final Cells cells;
    private final Clock clock;

    ExportPage(Exports exports, ExportTurns turns, Cells cells, Clock clock) {
        this.exports = exports;
        this.turns = turns;
        this.cells = cells;
        this.clock = clock;
    }

    @GetMapping("/exports")
    ModelAndView choose(ExportForm form, Page page) {
        return view(form, new FieldErrors(), page);
    }

    /** The file, written as it is read; or the page again, with what is wrong. */
    @GetMapping("/exports/fichier")
    @Nullable ModelAndView file(ExportForm form, Page page, HttpServletResponse response)
            throws IOException {
        List<Cell> all = cells.ofChamber();
        Cell cell = form.cell(all).orElse(null);
        ZoneId zone = cell != null ? cell.zone() : zoneOf(all);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        FieldErrors errors = new FieldErrors();
        Range range = Range.read(form, today, zone, page.words(), errors);
        if (range == null) {
            ModelAndView again = view(form, errors, page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Optional<ExportTurns.Turn> turn = turns.take();
        if (turn.isEmpty()) {
            return full(form, page, response);
        }
        var order =
                new Exports.Order(
                        form.kind(),
                        cell == null ? null : cell.id(),
                        range,
                        form.state().orElse(null),
                        page.words());
        try (var running = turn.get()) {
            exports.begin(form.kind());
            send(order, form.tableFormat(), today, response);
        }
        return null;
    }

    /** The page again: what was chosen is kept, to be asked for a little later. */
    private ModelAndView full(ExportForm form, Page page, HttpServletResponse response) {
        FieldErrors errors = new FieldErrors();
        errors.add("quoi", page.t("export.error.full"));
        ModelAndView again = view(form, errors, page);
        again.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return again;
    }

    private void send(
            Exports.Order order, TableFormat format, LocalDate today, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(order.kind().slug(), today, format.extension()));
        response.setHeader("Cache-Control", "no-store");
        String title = order.words().of("export.kind", order.kind());
        try (TableWriter table = format.write(response.getOutputStream(), title)) {
            exports.write(order, table);
        }
    }

    private static ZoneId zoneOf(List<Cell> cells) {
        return cells.isEmpty() ? FRANCE : cells.getFirst().zone();
    }

    private ModelAndView view(ExportForm form, FieldErrors errors, Page page) {
        return new ModelAndView(
                "export/export",
                Map.of(
                        "page",
                        page,
                        "form",
                        form,
                        "kind",
                        form.kind(),
                        "format",
                        form.tableFormat(),
                        "cells",
                        cells.ofChamber(),
                        "errors",
                        errors));
    }
}
