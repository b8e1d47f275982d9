package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.casefile.CaseId;
import fr.phare.queue.Reason;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/** The adviser's page of a case. */
@Controller
@Requires(Action.READ_CASE)
class CasePage {

    private static final int COMPANIES_SHOWN = 8;

    private final CaseScreen screen;
    private final DeskParts parts;
    private final Registry registry;
    private final AwayLines away;
    private final Clock clock;

    CasePage(CaseScreen screen, DeskParts parts, Registry registry, AwayLines away, Clock clock) {
        this.screen = screen;
        this.parts = parts;
        this.registry = registry;
        this.away = away;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{id}")
    Object show(
            @PathVariable UUID id,
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            @RequestParam(name = "raison", required = false) @Nullable String reason,
            @RequestParam(name = "essai", required = false) @Nullable UUID attempt,
            @RequestParam(name = "prise", defaultValue = "0") long fence,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseScreen.View view = view(new CaseId(id), viewer);
        CaseId merged = view.file().mergedInto();
        if (merged != null) {
            return "redirect:/dossiers/" + merged;
        }
        ModelAndView shown = show(view, page, query, notice);
        return shown.addObject("why", why(reason, page))
                .addObject("attempt", attempt == null ? "" : attempt.toString())
                .addObject("fence", fence);
    }

    /** Why it was this person's turn, in words; empty where nobody asked for the next. */
    private static String why(@Nullable String reason, Page page) {
        return Arrays.stream(Reason.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(reason))
                .findFirst()
                .map(one -> page.of("desk.why", one))
                .orElse("");
    }

    /** The page with what was wrong with a form of it. */
    ModelAndView refused(CaseId id, Viewer viewer, Page page, Typed typed, FieldErrors errors) {
        ModelAndView shown = show(view(id, viewer), page, typed.query(), null);
        shown.addObject("typed", typed).addObject("errors", errors);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** The case that {@code id} lives on in: itself, unless it was merged into another. */
    CaseId kept(CaseId id) {
        return screen.kept(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    CaseScreen.View view(CaseId id, Viewer viewer) {
        return screen.of(id, viewer.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(
            CaseScreen.View view, Page page, @Nullable String query, @Nullable String notice) {
        List<Establishment> found =
                query == null || query.isBlank()
                        ? List.of()
                        : registry.search(query, COMPANIES_SHOWN);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("view", view);
        model.put("line", parts.line(page));
        model.put("help", parts.help(page, view.file().id()));
        model.put("twins", parts.twins(page, view.file().id()));
        model.put("away", away.byAccount());
        model.put("errors", new FieldErrors());
        model.put("typed", Typed.NOTHING);
        model.put("query", query == null ? "" : query);
        model.put("found", found);
        model.put("saved", notice != null && DeskNotice.read(notice) == null);
        model.put("notice", DeskNotice.read(notice));
        model.put("attempt", "");
        model.put("fence", 0L);
        model.put("why", "");
        model.put("today", LocalDate.ofInstant(clock.instant(), view.cell().zone()));
        return new ModelAndView("desk/case", model);
    }
}
