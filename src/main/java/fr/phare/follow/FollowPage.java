package fr.phare.follow;

import fr.phare.access.Open;
import fr.phare.appearance.Liveries;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /suivi/<token>}: whoever has the link sees this asking, and nothing of any other. */
@Controller
@RequestMapping("/suivi/{token}")
@Open("whoever holds the private link of an asking")
class FollowPage {

    private final Callbacks callbacks;
    private final Cells cells;
    private final Progress progress;
    private final RateLimits limits;
    private final Liveries liveries;

    FollowPage(
            Callbacks callbacks,
            Cells cells,
            Progress progress,
            RateLimits limits,
            Liveries liveries) {
        this.callbacks = callbacks;
        this.cells = cells;
        this.progress = progress;
        this.limits = limits;
        this.liveries = liveries;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(name = "nouveau", required = false) @Nullable String fresh,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.FOLLOW, request);
        Callbacks.Link link = follow(token);
        return Wall.within(
                link.chamber(),
                () -> {
                    CallbackForm form = callbacks.find(link.form()).orElseThrow();
                    Cell cell = cells.find(form.cell()).orElseThrow();
                    return new ModelAndView(
                            "follow/follow",
                            Map.of(
                                    "page",
                                    page,
                                    "token",
                                    token,
                                    "fresh",
                                    fresh != null,
                                    "tooLate",
                                    notice != null,
                                    "form",
                                    form,
                                    "cell",
                                    cell,
                                    "livery",
                                    liveries.of(cell),
                                    "progress",
                                    progress.of(form)));
                });
    }

    @GetMapping("/annulation")
    Object confirm(@PathVariable String token, HttpServletRequest request, Page page) {
        limits.check(RateLimit.FOLLOW, request);
        Callbacks.Link link = follow(token);
        return Wall.within(
                link.chamber(),
                () -> {
                    CallbackForm form = callbacks.find(link.form()).orElseThrow();
                    if (!progress.of(form).step().isOpen()) {
                        return "redirect:/suivi/" + token;
                    }
                    Cell cell = cells.find(form.cell()).orElseThrow();
                    return new ModelAndView(
                            "follow/cancel",
                            Map.of(
                                    "page", page,
                                    "token", token,
                                    "form", form,
                                    "livery", liveries.of(cell)));
                });
    }

    @PostMapping("/annulation")
    String cancel(@PathVariable String token, HttpServletRequest request) {
        limits.check(RateLimit.FOLLOW, request);
        Callbacks.Link link = follow(token);
        boolean done = Wall.within(link.chamber(), () -> callbacks.withdraw(link.form()));
        return "redirect:/suivi/" + token + (done ? "" : "?avis=trop-tard");
    }

    private Callbacks.Link follow(String token) {
        return callbacks
                .follow(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
