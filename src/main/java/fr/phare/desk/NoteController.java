package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeId;
import fr.phare.casefile.Exchanges;
import fr.phare.casefile.NoteSave;
import fr.phare.chamber.Cells;
import fr.phare.queue.EntryId;
import fr.phare.queue.Holding;
import fr.phare.web.Words;
import java.time.Instant;
import java.time.ZoneId;
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
    private final Holding holding;
    private final Cells cells;

    NoteController(Exchanges exchanges, Holding holding, Cells cells) {
        this.exchanges = exchanges;
        this.holding = holding;
        this.cells = cells;
    }

    @PostMapping("/echanges/{id}/note")
    @Requires(Action.WRITE_CASE)
    ResponseEntity<Object> save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String text,
            Words words) {
        if (text.length() > Exchanges.NOTE_LIMIT || text.indexOf('\0') >= 0) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        return switch (exchanges.saveNote(new ExchangeId(id), version, text)) {
            case NoteSave.Saved(int saved, Instant at) -> {
                exchanges.find(new ExchangeId(id)).ifPresent(this::keepHeld);
                yield ResponseEntity.ok(new SavedNote(saved, time(at, words)));
            }
            case NoteSave.Conflict(int current, String theirs) ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(new OtherNote(current, theirs));
            case NoteSave.NoSuchExchange() -> ResponseEntity.notFound().build();
        };
    }

    /** Who writes is there. */
    private void keepHeld(Exchange exchange) {
        if (exchange.entry() != null && exchange.result() == null) {
            holding.renew(exchange.entry(), exchange.account());
        }
    }

    private String time(Instant at, Words words) {
        ZoneId zone =
                cells.ofChamber().stream()
                        .findFirst()
                        .map(cell -> cell.zone())
                        .orElse(ZoneId.of("Europe/Paris"));
        return at.atZone(zone)
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
