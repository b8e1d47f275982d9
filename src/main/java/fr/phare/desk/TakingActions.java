package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.queue.EntryId;
import fr.phare.queue.Reason;
import fr.phare.queue.Taker;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ways from the desk into a case: the next person, one who was chosen, one who just called. */
@Controller
@RequestMapping("/bureau")
class TakingActions {

    private final Reception reception;
    private final CaseOpening opening;
    private final Cells cells;

    TakingActions(Reception reception, CaseOpening opening, Cells cells) {
        this.reception = reception;
        this.opening = opening;
        this.cells = cells;
    }

    @PostMapping("/suivant")
    @Requires(Action.TAKE_REQUEST)
    String next(@AuthenticationPrincipal Viewer viewer) {
        return goTo(reception.next(Taker.of(viewer)), viewer);
    }

    @PostMapping("/demandes/{entry}")
    @Requires(Action.TAKE_REQUEST)
    String take(@PathVariable UUID entry, @AuthenticationPrincipal Viewer viewer) {
        return goTo(reception.take(new EntryId(entry), viewer.id()), viewer);
    }

    private String goTo(Reception.Welcome welcome, Viewer viewer) {
        return switch (welcome) {
            case Reception.Welcome.Here(CaseId id, Reason why) -> {
                opening.completeBusiness(id, viewer.id());
                yield "redirect:/dossiers/" + id + "?raison=" + why.name().toLowerCase(Locale.ROOT);
            }
            case Reception.Welcome.TakenBy(AccountId other) ->
                    "redirect:/bureau?avis=" + DeskNotice.TAKEN.code();
            case Reception.Welcome.Nobody() -> "redirect:/bureau?avis=" + DeskNotice.NOBODY.code();
        };
    }

    /** All attempts were in vain; it was decided to try again. */
    @PostMapping("/demandes/{entry}/encore")
    @Requires(Action.TAKE_REQUEST)
    String tryAgain(@PathVariable UUID entry) {
        reception.tryAgain(new EntryId(entry));
        return "redirect:/bureau";
    }

    @PostMapping("/contact-recu")
    @Requires(Action.REGISTER_CONTACT)
    String received(
            @RequestParam UUID cell,
            @RequestParam(defaultValue = "CALL") ExchangeChannel canal,
            @AuthenticationPrincipal Viewer viewer) {
        CellId id = new CellId(cell);
        if (cells.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/dossiers/" + reception.received(id, canal, viewer.id());
    }
}
