package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.casefile.ExchangeId;
import fr.phare.casefile.Exchanges;
import fr.phare.mail.Withdrawal;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Dialling and what came of it. */
@Controller
@Requires(Action.TAKE_REQUEST)
class CallActions {

    private static final String TOO_LATE = "redirect:/bureau?avis=" + DeskNotice.TOO_LATE.code();

    private final Attempts attempts;
    private final Exchanges exchanges;
    private final Askings askings;
    private final ReportForms forms;
    private final CasePage shown;

    CallActions(
            Attempts attempts,
            Exchanges exchanges,
            Askings askings,
            ReportForms forms,
            CasePage shown) {
        this.attempts = attempts;
        this.exchanges = exchanges;
        this.askings = askings;
        this.forms = forms;
        this.shown = shown;
    }

    /** The adviser's own telephone is dialling: the request is not given back meanwhile. */
    @PostMapping("/echanges/{id}/appel")
    ResponseEntity<Void> dialling(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        EntryId entry = own(id, viewer).entry();
        if (entry != null) {
            forms.dialling(entry, viewer.id());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/echanges/{id}/resultat")
    Object result(
            @PathVariable UUID id,
            @ModelAttribute ReportForms.ReportForm form,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        Exchange exchange = own(id, viewer);
        Entry entry = forms.entry(exchange);
        FieldErrors errors = new FieldErrors();
        Attempts.Report report = forms.read(exchange, entry, form, page.words(), errors);
        if (report == null) {
            return shown.refused(exchange.caseFile(), viewer, page, Typed.of(form), errors);
        }
        return switch (attempts.record(exchange, entry, report, viewer.id())) {
            case Attempts.Recorded.As(AttemptResult result) -> recorded(exchange, entry, result);
            case Attempts.Recorded.NotHeld() ->
                    "redirect:/dossiers/" + exchange.caseFile() + "?avis=" + DeskNotice.LOST.code();
        };
    }

    /** After a contact the case goes on, else whoever waits; each with the way back. */
    private String recorded(Exchange exchange, @Nullable Entry entry, AttemptResult result) {
        return "redirect:%s?avis=%s&essai=%s&prise=%d"
                .formatted(
                        result.isContact() ? "/dossiers/" + exchange.caseFile() : "/bureau",
                        DeskNotice.of(result, forms.entry(exchange)).code(),
                        exchange.id(),
                        entry == null ? 0 : entry.fence());
    }

    /** The result was a mistake: the call goes on. */
    @PostMapping("/echanges/{id}/reprise")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam(name = "prise") long fence,
            @AuthenticationPrincipal Viewer viewer) {
        Exchange exchange = own(id, viewer);
        try {
            return attempts.takeBack(exchange, fence, viewer.id())
                    .map(message -> "redirect:/dossiers/" + exchange.caseFile() + told(message))
                    .orElse(TOO_LATE);
        } catch (Attempts.TooLate late) {
            return TOO_LATE;
        }
    }

    /** What the person was, or now is not, written about the call. */
    private static String told(Withdrawal message) {
        return switch (message) {
            case NO_MESSAGE -> "";
            case WITHDRAWN -> "?avis=" + DeskNotice.UNSENT.code();
            case TOO_LATE -> "?avis=" + DeskNotice.SENT.code();
        };
    }

    /**
     * A further conversation in a case: a call that was made or came, a letter, with notes of its
     * own.
     *
     * @param note what these begin with: what was typed before the case was found
     */
    @PostMapping("/dossiers/{id}/echanges")
    @Requires(Action.WRITE_CASE)
    String talkAgain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "CALL") ExchangeChannel canal,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Viewer viewer) {
        if (!Exchanges.isNote(note)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CaseId caseFile = shown.kept(new CaseId(id));
        ExchangeId talk = exchanges.begin(caseFile, null, canal, viewer.id());
        exchanges.end(talk, AttemptResult.REACHED);
        if (!note.isBlank()) {
            exchanges.saveNote(talk, 0, note.strip(), viewer.id());
        }
        return "redirect:/dossiers/" + caseFile;
    }

    /** Attaches one more asking of the same request to the case, once the person has said so. */
    @PostMapping("/dossiers/{id}/demandes/{form}")
    String attach(
            @PathVariable UUID id,
            @PathVariable UUID form,
            @AuthenticationPrincipal Viewer viewer) {
        CaseId caseFile = shown.kept(new CaseId(id));
        FormId asked =
                askings.find(exchanges.ofCase(caseFile), form)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        askings.attach(asked, caseFile, viewer.id());
        return "redirect:/dossiers/" + caseFile;
    }

    private Exchange own(UUID id, Viewer viewer) {
        return exchanges
                .find(new ExchangeId(id))
                .filter(exchange -> exchange.account().equals(viewer.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
