package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseId;
import fr.phare.queue.EntryId;
import fr.phare.queue.Reason;
import fr.phare.queue.Taker;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ways from the line into a case: the next person, or one who was chosen. */
@Controller
@RequestMapping("/bureau")
class TakingActions {

    private final Reception reception;
    private final CaseOpening opening;

    TakingActions(Reception reception, CaseOpening opening) {
        this.reception = reception;
        this.opening = opening;
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

    /**
     * All attempts were in vain; it was decided to try again. Safe without a way back: one more
     * attempt in vain, and it is to be decided again.
     */
    @PostMapping("/demandes/{entry}/encore")
    @Requires(Action.TAKE_REQUEST)
    String tryAgain(@PathVariable UUID entry) {
        boolean resumed = reception.tryAgain(new EntryId(entry));
        DeskNotice notice = resumed ? DeskNotice.RESUMED : DeskNotice.OVER;
        return "redirect:/bureau?avis=" + notice.code();
    }
}
