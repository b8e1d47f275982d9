package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.casefile.ExchangeId;
import fr.phare.casefile.Exchanges;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Dialling and what came of it. */
@Controller
@Requires(Action.TAKE_REQUEST)
class CallActions {

    private final Attempts attempts;
    private final Exchanges exchanges;
    private final Askings askings;
    private final Queue queue;

    CallActions(Attempts attempts, Exchanges exchanges, Askings askings, Queue queue) {
        this.attempts = attempts;
        this.exchanges = exchanges;
        this.askings = askings;
        this.queue = queue;
    }

    /** The adviser's own telephone is dialling: the request is not given back meanwhile. */
    @PostMapping("/echanges/{id}/appel")
    ResponseEntity<Void> dialling(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        EntryId entry = own(id, viewer).entry();
        if (entry != null) {
            queue.openAttempt(entry, viewer.id());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/echanges/{id}/resultat")
    String result(
            @PathVariable UUID id,
            @RequestParam(name = "resultat") AttemptResult result,
            @RequestParam(name = "demande", required = false) @Nullable List<UUID> theirs,
            @AuthenticationPrincipal Viewer viewer) {
        Exchange exchange = own(id, viewer);
        attempts.record(exchange, result, ofThisRequest(exchange, theirs), viewer.id());
        return switch (result) {
            case REACHED -> "redirect:/dossiers/" + exchange.caseFile();
            case NO_ANSWER, BUSY -> "redirect:/bureau?avis=" + DeskNotice.LATER.code();
            case WRONG_NUMBER -> "redirect:/bureau?avis=" + DeskNotice.CLOSED.code();
            case GIVEN_BACK -> "redirect:/bureau?avis=" + DeskNotice.GIVEN_BACK.code();
        };
    }

    /** A further conversation in a case: a call that was made or came, with notes of its own. */
    @PostMapping("/dossiers/{id}/echanges")
    @Requires(Action.WRITE_CASE)
    String talkAgain(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        CaseId caseFile = new CaseId(id);
        if (exchanges.ofCase(caseFile).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        exchanges.end(
                exchanges.begin(caseFile, null, ExchangeChannel.CALL, viewer.id()),
                AttemptResult.REACHED);
        return "redirect:/dossiers/" + id;
    }

    /** Attaches one more asking of the same request to the case, once the person has said so. */
    @PostMapping("/dossiers/{id}/demandes/{form}")
    String attach(
            @PathVariable UUID id,
            @PathVariable UUID form,
            @AuthenticationPrincipal Viewer viewer) {
        CaseId caseFile = new CaseId(id);
        FormId asked =
                askings.find(exchanges.ofCase(caseFile), form)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        askings.attach(asked, caseFile, viewer.id());
        return "redirect:/dossiers/" + id;
    }

    private List<FormId> ofThisRequest(Exchange exchange, @Nullable List<UUID> chosen) {
        if (chosen == null) {
            return List.of();
        }
        return askings.of(List.of(exchange)).stream()
                .map(CallbackForm::id)
                .filter(form -> chosen.contains(form.value()))
                .toList();
    }

    private Exchange own(UUID id, Viewer viewer) {
        return exchanges
                .find(new ExchangeId(id))
                .filter(exchange -> exchange.account().equals(viewer.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
