package fr.phare.mail;

import fr.phare.access.Action;
import fr.phare.access.Open;
import fr.phare.access.Requires;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The embedded mailbox: for managers, and for everybody in a demonstration. */
@Controller
class MailboxController {

    /** What is inside a message may style itself and do nothing else. */
    private static final String MESSAGE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Mailbox mailbox;
    private final Cells cells;
    private final AuditLog audit;

    MailboxController(Mailbox mailbox, Cells cells, AuditLog audit) {
        this.mailbox = mailbox;
        this.cells = cells;
        this.audit = audit;
    }

    @GetMapping("/boite")
    @Requires(Action.READ_MAILBOX)
    ModelAndView all(Page page) {
        audit.record("mail.list", Wall.current().value());
        return view(page, mailbox.newest(), cells.ofChamber(), "/boite");
    }

    @GetMapping("/boite/messages/{id}")
    @Requires(Action.READ_MAILBOX)
    ResponseEntity<String> html(@PathVariable UUID id) {
        ResponseEntity<String> shown =
                html(mailbox.find(id).orElseThrow(MailboxController::notFound));
        audit.record("mail.read", id);
        return shown;
    }

    @GetMapping("/demonstration/boite/{slug}")
    @Open("made-up messages of a demonstration; not found elsewhere")
    ModelAndView demonstration(@PathVariable String slug, Page page) {
        Cell cell = demonstrationCell(slug, page);
        List<Message> messages = Wall.within(cell.chamber(), () -> mailbox.newest(cell.id()));
        return view(page, messages, List.of(cell), "/demonstration/boite/" + slug);
    }

    @GetMapping("/demonstration/boite/{slug}/messages/{id}")
    @Open("made-up messages of a demonstration; not found elsewhere")
    ResponseEntity<String> demonstrationHtml(
            @PathVariable String slug, @PathVariable UUID id, Page page) {
        Cell cell = demonstrationCell(slug, page);
        return html(
                Wall.within(cell.chamber(), () -> mailbox.find(id))
                        .filter(message -> message.cell().equals(cell.id()))
                        .orElseThrow(MailboxController::notFound));
    }

    private Cell demonstrationCell(String slug, Page page) {
        if (!page.demonstration()) {
            throw notFound();
        }
        return cells.bySlug(slug).orElseThrow(MailboxController::notFound);
    }

    /** Hours are those of the cell that wrote. */
    private static ModelAndView view(
            Page page, List<Message> messages, List<Cell> cells, String base) {
        Map<CellId, ZoneId> zones = cells.stream().collect(Collectors.toMap(Cell::id, Cell::zone));
        return new ModelAndView(
                "mail/mailbox",
                Map.of("page", page, "messages", messages, "zones", zones, "base", base));
    }

    private static ResponseEntity<String> html(Message message) {
        String html = message.html();
        if (html == null || message.confidential()) {
            throw notFound();
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MESSAGE_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(html);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
