package fr.phare.callback;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellListing;
import fr.phare.chamber.Cells;
import fr.phare.phone.PhoneNumber;
import fr.phare.web.FieldErrors;
import fr.phare.web.Livery;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * “Être rappelé”: the public page of a cell, and the same in a frame on another site. Works without
 * JavaScript and keeps what was typed.
 */
@Controller
@Open("visitors ask to be called back without an account")
class AskPage {

    /** Behind it, the mark of {@link Trials#path}. */
    private static final String TRIAL = "/essai/{mark}";

    /** The only page that other sites may frame: {@code SecurityConfiguration} knows it too. */
    private static final String FRAME = "/cadre";

    private static final Pattern FRAMED = Pattern.compile("/rappel/[^/]+" + FRAME);

    private final Intake intake;
    private final Cells cells;
    private final AskLookup lookup;
    private final RateLimits limits;
    private final AskOffer offer;

    AskPage(Intake intake, Cells cells, AskLookup lookup, RateLimits limits, AskOffer offer) {
        this.intake = intake;
        this.cells = cells;
        this.lookup = lookup;
        this.limits = limits;
        this.offer = offer;
    }

    @GetMapping("/")
    Object start(Page page) {
        List<CellListing> listed = cells.listed();
        if (listed.size() == 1) {
            return "redirect:/rappel/" + listed.getFirst().slug();
        }
        return new ModelAndView("callback/start", Map.of("page", page, "cells", listed));
    }

    @GetMapping({"/rappel/{slug}", "/rappel/{slug}" + TRIAL, "/rappel/{slug}" + FRAME})
    Object form(
            @PathVariable String slug,
            @RequestParam(name = "aides", required = false) @Nullable String check,
            Page page) {
        Cell cell = cell(slug);
        return cell.slug().equals(slug)
                ? show(cell, AskFormData.empty(check), new FieldErrors(), page)
                : "redirect:" + page.path().replace("/rappel/" + slug, "/rappel/" + cell.slug());
    }

    @PostMapping({"/rappel/{slug}", "/rappel/{slug}" + TRIAL, "/rappel/{slug}" + FRAME})
    Object ask(
            @PathVariable String slug,
            @ModelAttribute AskFormData data,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        Cell cell = cell(slug);
        try {
            limits.check(
                    data.isCompanySearch() ? RateLimit.COMPANY_SEARCH : RateLimit.ASK, request);
        } catch (TooManyRequests refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.seconds());
            return tooMany(cell, data, page);
        }
        if (data.isCompanySearch()) {
            return show(cell, data, new FieldErrors(), page);
        }
        if (data.isTrap()) {
            return invalid(cell, data, error("name", page.t("callback.error.trap")), page);
        }
        boolean trial = offer.isTrial(cell, page);
        Intake.Origin origin = new Intake.Origin("page", data.key(), trial);
        AskInput typed = data.input(lookup.joined(cell, data));
        AskInput input = trial ? typed.asTrial(page.words()) : typed;
        return switch (intake.ask(cell, input, origin, page.words())) {
            case AskResult.Accepted(Receipt receipt) -> accepted(cell, receipt, page);
            case AskResult.Invalid(FieldErrors errors) -> invalid(cell, data, errors, page);
            case AskResult.KeyReused() ->
                    invalid(
                            cell,
                            data.withKey(UUID.randomUUID().toString()),
                            error("name", page.t("callback.error.changed-after-sending")),
                            page);
            case AskResult.NeverOpen() ->
                    invalid(cell, data, error("name", page.t("callback.error.never-open")), page);
        };
    }

    private Object accepted(Cell cell, Receipt receipt, Page page) {
        if (!isFramed(page)) {
            return "redirect:/suivi/" + receipt.token() + "?nouveau";
        }
        Livery livery = offer.now(cell, page.words()).livery();
        return new ModelAndView(
                "callback/framed",
                Map.of("page", page, "cell", cell, "receipt", receipt, "livery", livery));
    }

    private static FieldErrors error(String field, String message) {
        FieldErrors errors = new FieldErrors();
        errors.add(field, message);
        return errors;
    }

    private static boolean isFramed(Page page) {
        return FRAMED.matcher(page.path()).matches();
    }

    private ModelAndView invalid(Cell cell, AskFormData data, FieldErrors errors, Page page) {
        return refused(cell, data, errors, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView refused(
            Cell cell, AskFormData data, FieldErrors errors, Page page, HttpStatus status) {
        ModelAndView view = show(cell, data, errors, page);
        view.setStatus(status);
        return view;
    }

    /** The form as it was filled in, to be sent again a little later. */
    private ModelAndView tooMany(Cell cell, AskFormData data, Page page) {
        String message =
                page.t("callback.error.too-many", new PhoneNumber(cell.phoneShown()).display());
        return refused(cell, data, error("name", message), page, HttpStatus.TOO_MANY_REQUESTS);
    }

    private ModelAndView show(Cell cell, AskFormData data, FieldErrors errors, Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("trial", offer.isTrial(cell, page));
        model.put("framed", isFramed(page));
        model.put("cell", cell);
        model.put("data", data);
        model.put("errors", errors);
        model.put("found", lookup.businesses(data, errors));
        model.put("answers", lookup.hasAnswers(cell, data));
        model.put("offer", offer.now(cell, page.words()));
        return new ModelAndView("callback/ask", model);
    }

    private Cell cell(String slug) {
        return cells.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
