package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeId;
import fr.phare.casefile.Exchanges;
import fr.phare.casefile.NoteSave;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.queue.EntryId;
import fr.phare.queue.Holding;
import fr.phare.web.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves notes while they are typed, and keeps held requests with their holder. */
@RestController
class NoteController {

    /** The note is on disk; {@code at} is the time to show. */
    record SavedNote(int version, String at) {}

    /** Somebody else saved first; nothing was overwritten. */
    record OtherNote(int version, String text) {}

    private final Exchanges exchanges;
    private final CaseFiles cases;
    private final Holding holding;
    private final Cells cells;

    NoteController(Exchanges exchanges, CaseFiles cases, Holding holding, Cells cells) {
        this.exchanges = exchanges;
        this.cases = cases;
        this.holding = holding;
        this.cells = cells;
    }

    @PostMapping("/echanges/{id}/note")
    @Requires(Action.WRITE_CASE)
    ResponseEntity<Object> save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String text,
            @AuthenticationPrincipal Viewer viewer,
            Words words) {
        if (!Exchanges.isNote(text)) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        return switch (exchanges.saveNote(new ExchangeId(id), version, text, viewer.id())) {
            case NoteSave.Saved(int saved, Instant at) -> {
                Exchange exchange = exchanges.find(new ExchangeId(id)).orElseThrow();
                keepHeld(exchange, viewer);
                yield ResponseEntity.ok(new SavedNote(saved, time(at, exchange, words)));
            }
            case NoteSave.Conflict(int current, String theirs) ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(new OtherNote(current, theirs));
            case NoteSave.NoSuchExchange() -> ResponseEntity.notFound().build();
        };
    }

    /** Who holds the request and writes is there; what a colleague adds says nothing of it. */
    private void keepHeld(Exchange exchange, Viewer writer) {
        if (exchange.entry() != null
                && exchange.result() == null
                && exchange.account().equals(writer.id())) {
            holding.renew(exchange.entry(), writer.id());
        }
    }

    private String time(Instant at, Exchange exchange, Words words) {
        Cell cell =
                cases.find(exchange.caseFile())
                        .flatMap(file -> cells.find(file.cell()))
                        .orElseThrow();
        return at.atZone(cell.zone())
                .format(
                        DateTimeFormatter.ofPattern(
                                words.t("web.moment.time-pattern"), words.locale()));
    }

    /** A sign of life from the page of a held request: 204, or 409 when it is held no more. */
    @PostMapping("/demandes/{entry}/presence")
    @Requires(Action.TAKE_REQUEST)
    ResponseEntity<Void> present(@PathVariable UUID entry, @AuthenticationPrincipal Viewer viewer) {
        boolean held = holding.renew(new EntryId(entry), viewer.id());
        return ResponseEntity.status(held ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT).build();
    }
}
