package fr.phare.twins;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.SamePeople;
import fr.phare.web.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A part of the case's page: who may be whom, who was merged, and the buttons. */
@Controller
@RequestMapping("/dossiers/{id}/doublons")
class TwinsController {

    private final SamePeople same;
    private final CaseFiles cases;
    private final TwinsPart shown;

    TwinsController(SamePeople same, CaseFiles cases, TwinsPart shown) {
        this.same = same;
        this.cases = cases;
        this.shown = shown;
    }

    @GetMapping
    @Requires(Action.READ_CASE)
    ModelAndView show(@PathVariable UUID id, Page page) {
        CaseId read = cases.read(existing(id)).orElseThrow(TwinsController::notFound).id();
        return new ModelAndView("twins/twins", shown.model(page, read));
    }

    @PostMapping
    @Requires(Action.WRITE_CASE)
    String merge(
            @PathVariable UUID id,
            @RequestParam(name = "reunie") UUID gone,
            @RequestParam(name = "gardee") UUID kept,
            @AuthenticationPrincipal Viewer viewer) {
        return back(id, same.merge(existing(id), gone, kept, viewer.id()));
    }

    @PostMapping("/{person}/annulation")
    @Requires(Action.WRITE_CASE)
    String undo(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @AuthenticationPrincipal Viewer viewer) {
        return back(id, same.undo(existing(id), person, viewer.id()));
    }

    @PostMapping("/distinctes")
    @Requires(Action.WRITE_CASE)
    String tellApart(
            @PathVariable UUID id,
            @RequestParam(name = "une") UUID one,
            @RequestParam(name = "autre") UUID other,
            @AuthenticationPrincipal Viewer viewer) {
        return back(id, same.tellApart(existing(id), one, other, viewer.id()));
    }

    private CaseId existing(UUID id) {
        return cases.find(new CaseId(id))
                .filter(file -> file.mergedInto() == null)
                .map(CaseFile::id)
                .orElseThrow(TwinsController::notFound);
    }

    private static String back(UUID id, boolean done) {
        if (!done) {
            throw notFound();
        }
        return "redirect:/dossiers/" + id + "?avis=personnes#personnes";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
