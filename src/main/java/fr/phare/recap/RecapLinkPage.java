package fr.phare.recap;

import fr.phare.access.Open;
import fr.phare.appearance.Liveries;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A recap as it was sent, for the person it was sent to. */
@Controller
class RecapLinkPage {

    private final RecapStore store;
    private final RateLimits limits;
    private final Cells cells;
    private final Liveries liveries;

    RecapLinkPage(RecapStore store, RateLimits limits, Cells cells, Liveries liveries) {
        this.store = store;
        this.limits = limits;
        this.cells = cells;
        this.liveries = liveries;
    }

    @GetMapping("/recapitulatif/{token}")
    @Open("whoever holds the private link of a recap")
    ModelAndView byLink(@PathVariable String token, HttpServletRequest request, Page page) {
        limits.check(RateLimit.FOLLOW, request);
        RecapStore.RecapLink link = store.follow(token);
        if (link == null) {
            throw notFound();
        }
        return Wall.within(link.chamber(), () -> view(link.recap(), page));
    }

    private ModelAndView view(RecapId id, Page page) {
        Recap recap = store.find(id).orElseThrow(RecapLinkPage::notFound);
        return new ModelAndView(
                "recap/public",
                Map.of(
                        "page", page,
                        "recap", recap,
                        "livery", liveries.of(cells.find(recap.cell()).orElseThrow())));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
