package fr.phare.selfcheck;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Erases the answers of a check at once, when its visitor has said so twice. */
@Controller
@RequestMapping("/aides/{slug}/{token}/effacer")
@Open("whoever holds the key of a check")
class ErasePage {

    /** What the first page of a check is told then. */
    static final String ERASED = "efface";

    private final Cells cells;
    private final RateLimits limits;
    private final SavedChecks checks;
    private final CheckScreens screens;

    ErasePage(Cells cells, RateLimits limits, SavedChecks checks, CheckScreens screens) {
        this.cells = cells;
        this.limits = limits;
        this.checks = checks;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView confirm(
            @PathVariable String slug,
            @PathVariable String token,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.AID_CHECK, request);
        Cell cell = cell(slug);
        return key(cell, token)
                .map(
                        key ->
                                new ModelAndView(
                                        "selfcheck/erase",
                                        Map.of(
                                                "page",
                                                page,
                                                "livery",
                                                screens.livery(cell),
                                                "path",
                                                CheckScreens.path(cell, key))))
                .orElseGet(() -> screens.over(cell, page));
    }

    @PostMapping
    Object erase(
            @PathVariable String slug,
            @PathVariable String token,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.AID_CHECK, request);
        Cell cell = cell(slug);
        Optional<CheckToken> key = key(cell, token);
        if (key.isEmpty()) {
            return screens.over(cell, page);
        }
        Wall.run(cell.chamber(), () -> checks.erase(cell.id(), key.get()));
        return "redirect:/aides/" + cell.slug() + "?avis=" + ERASED;
    }

    /** The key, where it leads to something. */
    private Optional<CheckToken> key(Cell cell, String token) {
        return CheckToken.read(token)
                .filter(
                        key ->
                                Wall.within(cell.chamber(), () -> checks.find(cell.id(), key))
                                        .isPresent());
    }

    private Cell cell(String slug) {
        return cells.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
