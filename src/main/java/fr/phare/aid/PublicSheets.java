package fr.phare.aid;

import fr.phare.access.Open;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The sheets of the catalogue that everybody may read, with all versions of their rules. */
@Controller
@Open("the catalogue's public part is for everybody")
class PublicSheets {

    private final Catalogue catalogue;
    private final RateLimits limits;
    private final Clock clock;

    PublicSheets(Catalogue catalogue, RateLimits limits, Clock clock) {
        this.catalogue = catalogue.shownTo(Aid.Audience.PUBLIC);
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/aides-publiques/{id}")
    ModelAndView sheet(@PathVariable String id, HttpServletRequest request, Page page) {
        limits.check(RateLimit.AID_CHECK, request);
        CataloguePage view = CataloguePage.now(catalogue, page, clock);
        return view.sheet(new AidId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .addObject("open", true);
    }
}
