package fr.phare.recap;

import fr.phare.access.Action;
import fr.phare.access.Open;
import fr.phare.access.Requires;
import fr.phare.appearance.Liveries;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Recaps as they were sent: for advisers, as a letter to print, and for the person by link. */
@Controller
class SentRecapPages {

    private final RecapStore store;
    private final AuditLog audit;
    private final RateLimits limits;
    private final Cells cells;
    private final Liveries liveries;

    SentRecapPages(
            RecapStore store, AuditLog audit, RateLimits limits, Cells cells, Liveries liveries) {
        this.store = store;
        this.audit = audit;
        this.limits = limits;
        this.cells = cells;
        this.liveries = liveries;
    }

    @GetMapping("/recapitulatifs/{id}")
    @Requires(Action.READ_CASE)
    ModelAndView sent(@PathVariable UUID id, Page page) {
        return view("recap/sent", found(new RecapId(id)), page);
    }

    @GetMapping("/recapitulatifs/{id}/lettre")
    @Requires(Action.READ_CASE)
    ModelAndView letter(@PathVariable UUID id, Page page) {
        return view("recap/letter", found(new RecapId(id)), page);
    }

    private Recap found(RecapId id) {
        Recap recap = store.find(id).orElseThrow(SentRecapPages::notFound);
        audit.record("recap.read", id.value());
        return recap;
    }

    @GetMapping("/recapitulatif/{token}")
    @Open("whoever holds the private link of a recap")
    ModelAndView byLink(@PathVariable String token, HttpServletRequest request, Page page) {
        limits.check(RateLimit.FOLLOW, request);
        RecapStore.RecapLink link = store.follow(token);
        if (link == null) {
            throw notFound();
        }
        return Wall.within(
                link.chamber(),
                () -> {
                    Recap recap = store.find(link.recap()).orElseThrow(SentRecapPages::notFound);
                    return view("recap/public", recap, page)
                            .addObject(
                                    "livery", liveries.of(cells.find(recap.cell()).orElseThrow()));
                });
    }

    private static ModelAndView view(String template, Recap recap, Page page) {
        return new ModelAndView(template, Map.of("page", page, "recap", recap));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
