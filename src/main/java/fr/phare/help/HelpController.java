package fr.phare.help;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The discreet line on the desk and on cases, and its buttons. */
@Controller
@RequestMapping("/entraide")
class HelpController {

    private static final int SENTENCE = 140;
    private static final int SHOWN = 200;

    private final HelpCalls calls;
    private final HelpRows rows;
    private final CaseFiles cases;
    private final HelpLine shown;
    private final WorkingDay day;

    HelpController(
            HelpCalls calls, HelpRows rows, CaseFiles cases, HelpLine shown, WorkingDay day) {
        this.calls = calls;
        this.rows = rows;
        this.cases = cases;
        this.shown = shown;
        this.day = day;
    }

    /** Who needs somebody; on the page of a case also whether its own. */
    @GetMapping
    @Requires(Action.SEE_QUEUE)
    ModelAndView line(
            @RequestParam(name = "dossier", required = false) @Nullable UUID caseFile, Page page) {
        return new ModelAndView("help/help", shown.model(page, openCase(caseFile).orElse(null)));
    }

    @PostMapping
    @Requires(Action.WRITE_CASE)
    Object ask(
            @RequestParam(name = "dossier") UUID caseFile,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId id = openCase(caseFile).orElseThrow(HelpController::notFound);
        calls.endBefore(day.began());
        calls.ask(id, viewer.id());
        return live == null ? backTo(id) : line(caseFile, page);
    }

    @PostMapping("/{id}/mot")
    @Requires(Action.WRITE_CASE)
    Object say(
            @PathVariable UUID id,
            @RequestParam(name = "mot", defaultValue = "") String sentence,
            @RequestParam(name = "dossier") UUID caseFile,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        String said = sentence.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        calls.say(id, said.substring(0, Math.min(SENTENCE, said.length())), viewer.id());
        return live == null ? backTo(new CaseId(caseFile)) : line(caseFile, page);
    }

    @PostMapping("/{id}/venue")
    @Requires(Action.WRITE_CASE)
    String join(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return calls.join(id, viewer.id()).map(HelpController::backTo).orElse("redirect:/bureau");
    }

    @PostMapping("/{id}/fin")
    @Requires(Action.WRITE_CASE)
    String end(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return backTo(calls.end(id, viewer.id()).orElseThrow(HelpController::notFound));
    }

    /** For the manager: who asked, who came, how long it took; nothing of the cases. */
    @GetMapping("/historique")
    @Requires(Action.MANAGE_TEAM)
    ModelAndView past(Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put(
                "calls",
                rows.since(day.today().minusDays(30).atStartOfDay(day.zone()).toInstant(), SHOWN));
        model.put("names", shown.names());
        model.put("zone", day.zone());
        return new ModelAndView("help/past", model);
    }

    /** A call that nobody answered ends with its day. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void endOfDay() {
        day.everywhere(() -> calls.endBefore(day.began()));
    }

    private Optional<CaseId> openCase(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(CaseId::new)
                .flatMap(cases::find)
                .filter(file -> file.mergedInto() == null)
                .map(CaseFile::id);
    }

    private static String backTo(CaseId id) {
        return "redirect:/dossiers/" + id;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
