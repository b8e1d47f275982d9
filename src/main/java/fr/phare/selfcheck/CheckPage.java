package fr.phare.selfcheck;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellListing;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * “À quoi ai-je droit ?”: questions a few at a time, and what the answers open. Works without
 * JavaScript; nothing says who answers.
 */
@Controller
@Open("anybody may see which aids may be open to them; no person is named")
class CheckPage {

    private final Cells cells;
    private final RateLimits limits;
    private final PublicQuestions questions;
    private final SavedChecks checks;
    private final CheckScreens screens;

    CheckPage(
            Cells cells,
            RateLimits limits,
            PublicQuestions questions,
            SavedChecks checks,
            CheckScreens screens) {
        this.cells = cells;
        this.limits = limits;
        this.questions = questions;
        this.checks = checks;
        this.screens = screens;
    }

    @GetMapping("/aides")
    Object start(Page page) {
        List<CellListing> listed = cells.listed();
        if (listed.size() == 1) {
            return "redirect:/aides/" + listed.getFirst().slug();
        }
        return new ModelAndView("selfcheck/start", Map.of("page", page, "cells", listed));
    }

    @GetMapping("/aides/{slug}")
    Object intro(
            @PathVariable String slug,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.AID_CHECK, request);
        Cell cell = cell(slug);
        if (!cell.slug().equals(slug)) {
            return "redirect:/aides/" + cell.slug();
        }
        return intro(cell, AnswerForm.blank(), page, HttpStatus.OK)
                .addObject("erased", ErasePage.ERASED.equals(notice));
    }

    @PostMapping("/aides/{slug}")
    Object begin(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        Cell cell = cell(slug);
        AnswerForm form = AnswerForm.read(sent, questions, page.words());
        if (isTooMuch(RateLimit.AID_CHECK_BEGUN, request, response, form, page)) {
            return intro(cell, form, page, HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!form.refusedIfEmpty(page.words()).isAcceptable()) {
            return intro(cell, form, page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CheckToken token = within(cell, () -> checks.keep(cell.id(), form.said()));
        return seeOther(cell, token);
    }

    @GetMapping("/aides/{slug}/{token}")
    ModelAndView show(
            @PathVariable String slug,
            @PathVariable String token,
            HttpServletRequest request,
            Page page) {
        limits.check(RateLimit.AID_CHECK, request);
        return result(cell(slug), token, AnswerForm.blank(), page, HttpStatus.OK);
    }

    @PostMapping("/aides/{slug}/{token}")
    Object more(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        Cell cell = cell(slug);
        AnswerForm form = AnswerForm.read(sent, questions, page.words());
        if (isTooMuch(RateLimit.AID_CHECK, request, response, form, page)) {
            return result(cell, token, form, page, HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!form.refusedIfEmpty(page.words()).isAcceptable()) {
            return result(cell, token, form, page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return CheckToken.read(token)
                .filter(key -> within(cell, () -> checks.add(cell.id(), key, form.said())))
                .<Object>map(key -> seeOther(cell, key))
                .orElseGet(() -> screens.over(cell, page));
    }

    /** Whether this address has to wait: said in the form, which keeps what was typed. */
    private boolean isTooMuch(
            RateLimit limit,
            HttpServletRequest request,
            HttpServletResponse response,
            AnswerForm form,
            Page page) {
        try {
            limits.check(limit, request);
            return false;
        } catch (TooManyRequests refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.seconds());
            form.errors().add(AnswerForm.WHOLE, page.t("selfcheck.error.too-many"));
            return true;
        }
    }

    private ModelAndView intro(Cell cell, AnswerForm form, Page page, HttpStatus status) {
        CheckScreen screen = within(cell, () -> screens.first(cell, form, page.words()));
        return view("selfcheck/intro", screen, page, status).addObject("erased", false);
    }

    private ModelAndView result(
            Cell cell, String token, AnswerForm form, Page page, HttpStatus status) {
        return CheckToken.read(token)
                .flatMap(key -> within(cell, () -> kept(cell, key, form, page)))
                .map(screen -> view("selfcheck/result", screen, page, status))
                .orElseGet(() -> screens.over(cell, page));
    }

    private Optional<CheckScreen> kept(Cell cell, CheckToken key, AnswerForm form, Page page) {
        return checks.find(cell.id(), key)
                .map(saved -> screens.later(cell, key, saved, form, page.words()));
    }

    private static ModelAndView view(
            String name, CheckScreen screen, Page page, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, Map.of("page", page, "screen", screen));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView seeOther(Cell cell, CheckToken token) {
        RedirectView redirect = new RedirectView(CheckScreens.path(cell, token));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static <T> T within(Cell cell, Supplier<T> work) {
        return Wall.within(cell.chamber(), work);
    }

    private Cell cell(String slug) {
        return cells.bySlug(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
