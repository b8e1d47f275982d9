package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Dossiers;
import fr.phare.web.Page;
import java.util.Map;
import java.util.Optional;
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

/** Two cases become one: there is no way back, so it is asked first. */
@Controller
@RequestMapping("/dossiers/{id}/rattachement")
@Requires(Action.WRITE_CASE)
class MergePage {

    private final CasePage shown;
    private final Dossiers dossiers;
    private final Closing closing;
    private final Names names;

    MergePage(CasePage shown, Dossiers dossiers, Closing closing, Names names) {
        this.shown = shown;
        this.dossiers = dossiers;
        this.closing = closing;
        this.names = names;
    }

    /** What will happen: what goes over, and what holds then. */
    @GetMapping
    Object ask(@PathVariable UUID id, @RequestParam(name = "dossier") UUID kept, Page page) {
        CaseId duplicate = shown.kept(new CaseId(id));
        CaseId into = shown.kept(new CaseId(kept));
        if (into.equals(duplicate)) {
            return "redirect:/dossiers/" + into;
        }
        return new ModelAndView(
                "desk/merge",
                Map.of(
                        "page", page,
                        "gone", found(dossiers.read(duplicate)),
                        "kept", found(dossiers.read(into)),
                        "names", names.all()));
    }

    /** Refused where somebody merged either meanwhile: the page shows what they have become. */
    @PostMapping
    String merge(
            @PathVariable UUID id,
            @RequestParam(name = "dossier") UUID kept,
            @AuthenticationPrincipal Viewer viewer) {
        CaseId duplicate = shown.kept(new CaseId(id));
        CaseId into = shown.kept(new CaseId(kept));
        boolean asShown = duplicate.value().equals(id) && into.value().equals(kept);
        boolean merged = asShown && closing.merge(duplicate, into, viewer.id());
        return merged
                ? "redirect:/dossiers/" + into + "?avis=rattachement"
                : "redirect:/dossiers/" + duplicate;
    }

    private static Dossier found(Optional<Dossier> dossier) {
        return dossier.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
