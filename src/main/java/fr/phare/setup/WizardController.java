package fr.phare.setup;

import fr.phare.access.Open;
import fr.phare.invite.ListedPerson;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * “Ouvrir ma cellule”: one page after the other, each kept as typed, so that it can be left and
 * resumed. Nothing is made before the last: {@link OpenController}.
 */
@Controller
@RequestMapping(WizardController.ADDRESS)
@Open("whoever holds the key installs Phare: there is no account yet")
class WizardController {

    static final String ADDRESS = "/ouverture/{key:[A-Za-z0-9_-]{43}}";

    private final OpeningKeys keys;
    private final Preparation preparation;
    private final Typing typing;
    private final RateLimits limits;

    WizardController(OpeningKeys keys, Preparation preparation, Typing typing, RateLimits limits) {
        this.keys = keys;
        this.preparation = preparation;
        this.typing = typing;
        this.limits = limits;
    }

    /** Where it was left. */
    @GetMapping
    ModelAndView resume(@PathVariable String key, HttpServletRequest request, Page page) {
        limits.check(RateLimit.OPENING, request);
        return keys.find(key)
                .map(found -> preparation.firstUnfinished(found.draft(), page.words()))
                .map(step -> redirect(key, step))
                .orElseGet(() -> gone(page));
    }

    @GetMapping("/{address}")
    ModelAndView show(
            @PathVariable String key,
            @PathVariable String address,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.OPENING, request);
        Step step = step(address);
        Optional<OpeningKeys.Key> found = keys.find(key);
        if (found.isEmpty()) {
            return gone(page);
        }
        Draft draft = found.get().draft();
        Step unfinished = preparation.firstUnfinished(draft, page.words());
        if (step.compareTo(unfinished) > 0) {
            return redirect(key, unfinished);
        }
        FieldErrors errors =
                draft.has(step) ? preparation.errors(step, draft, page.words()) : new FieldErrors();
        return view(page, key, step, draft, errors);
    }

    /**
     * @param suite what to do with a list of colleagues: see it, or go on
     */
    @PostMapping("/{address}")
    ModelAndView take(
            @PathVariable String key,
            @PathVariable String address,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String suite,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.OPENING, request);
        Step step = step(address);
        Optional<OpeningKeys.Key> found = keys.find(key);
        if (found.isEmpty()) {
            return gone(page);
        }
        FieldErrors errors = new FieldErrors();
        Typing.Sent sent = new Typing.Sent(fields, file);
        Draft draft = typing.take(step, found.get().draft(), sent, page.words(), errors);
        keys.save(found.get(), draft);
        preparation
                .errors(step, draft, page.words())
                .all()
                .forEach(error -> errors.add(error.field(), error.message()));
        if (!errors.isEmpty()) {
            return refused(view(page, key, step, draft, errors));
        }
        if (step == Step.COLLEAGUES && !suite.equals("sans")) {
            return seen(page, key, draft, sent.hasFile() || suite.equals("verifier"));
        }
        return redirect(key, step.next());
    }

    /** A list that holds something to correct is seen before it is gone on with. */
    private ModelAndView seen(Page page, String key, Draft draft, boolean asked) {
        boolean good =
                preparation.colleagues(draft, page.words()).stream().allMatch(ListedPerson::isGood);
        if (asked) {
            return redirect(key, Step.COLLEAGUES);
        }
        return good
                ? redirect(key, Step.OPEN)
                : refused(view(page, key, Step.COLLEAGUES, draft, new FieldErrors()));
    }

    private ModelAndView view(Page page, String key, Step step, Draft draft, FieldErrors errors) {
        List<Step> unfinished =
                Arrays.stream(Step.values())
                        .filter(other -> other != Step.OPEN)
                        .filter(other -> !preparation.isFinished(other, draft, page.words()))
                        .toList();
        boolean listed = step == Step.COLLEAGUES || step == Step.OPEN;
        WizardView view =
                new WizardView(
                        page,
                        key,
                        step,
                        draft,
                        errors,
                        unfinished,
                        preparation.cellFields(draft),
                        listed ? preparation.colleagues(draft, page.words()) : List.of());
        return new ModelAndView(
                "setup/" + step.name().toLowerCase(Locale.ROOT),
                Map.of("page", page, "view", view));
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Step step(String address) {
        return Step.of(address)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ModelAndView redirect(String key, Step step) {
        return new ModelAndView("redirect:/ouverture/" + key + "/" + step.address());
    }

    static ModelAndView gone(Page page) {
        ModelAndView view = new ModelAndView("setup/gone", Map.of("page", page));
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
