package fr.phare.recap;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.audit.AuditLog;
import fr.phare.casefile.Dossiers;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Recaps as they were sent: for advisers, and as a letter to print. */
@Controller
class SentRecapPages {

    private final RecapStore store;
    private final AuditLog audit;
    private final Proposals proposals;
    private final LetterHeads heads;
    private final Dossiers dossiers;

    SentRecapPages(
            RecapStore store,
            AuditLog audit,
            Proposals proposals,
            LetterHeads heads,
            Dossiers dossiers) {
        this.store = store;
        this.audit = audit;
        this.proposals = proposals;
        this.heads = heads;
        this.dossiers = dossiers;
    }

    @GetMapping("/recapitulatifs/{id}")
    @Requires(Action.READ_CASE)
    ModelAndView sent(
            @PathVariable UUID id,
            @RequestParam(name = "suite", required = false) @Nullable String next,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        Recap recap = found(new RecapId(id));
        return view(recap, next, "recap/sent", page)
                .addObject("unfinished", next != null && isUnfinished(recap, viewer));
    }

    @GetMapping("/recapitulatifs/{id}/lettre")
    @Requires(Action.READ_CASE)
    ModelAndView letter(
            @PathVariable UUID id,
            @RequestParam(name = "suite", required = false) @Nullable String next,
            Page page) {
        Recap recap = found(new RecapId(id));
        return view(recap, next, "recap/letter", page).addObject("head", heads.of(recap));
    }

    /** With what may come next, right after it was sent. */
    private ModelAndView view(Recap recap, @Nullable String next, String template, Page page) {
        boolean proposed = next != null && page.may(Action.WRITE_CASE);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("recap", recap);
        model.put("proposal", proposed ? proposals.after(recap).orElse(null) : null);
        return new ModelAndView(template, model);
    }

    /** Whether the request that it answers still wants a word on what came of it. */
    private boolean isUnfinished(Recap recap, Viewer viewer) {
        return dossiers.find(recap.caseFile())
                .flatMap(dossier -> dossier.unfinishedOf(viewer.id()))
                .isPresent();
    }

    private Recap found(RecapId id) {
        Recap recap = store.find(id).orElseThrow(SentRecapPages::notFound);
        audit.record("recap.read", id.value());
        return recap;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
