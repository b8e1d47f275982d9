package fr.phare.business;

import fr.phare.access.Open;
import fr.phare.likeness.SearchWords;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of a search, as a fragment for the form that somebody is filling in. */
@Controller
class RegistryController {

    private static final int RESULTS = 8;

    private final Registry registry;

    private final RateLimits limits;

    RegistryController(Registry registry, RateLimits limits) {
        this.registry = registry;
        this.limits = limits;
    }

    @GetMapping("/entreprises/recherche")
    @Open("the public form searches the public registry")
    String results(
            Page page,
            Model model,
            HttpServletRequest request,
            @RequestParam(name = "q", defaultValue = "") String q) {
        limits.check(RateLimit.COMPANY_SEARCH, request);
        model.addAttribute("page", page);
        model.addAttribute("establishments", registry.search(q, RESULTS));
        model.addAttribute("query", SearchWords.cut(q));
        return "business/results";
    }
}
