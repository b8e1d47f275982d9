package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Stage;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an adviser writes into a case besides notes and answers. */
@Controller
@RequestMapping("/dossiers/{id}")
@Requires(Action.WRITE_CASE)
class CaseActions {

    private final CaseFiles cases;
    private final CaseOpening opening;
    private final CaseForms forms;
    private final Closing closing;
    private final CasePage shown;

    CaseActions(
            CaseFiles cases,
            CaseOpening opening,
            CaseForms forms,
            Closing closing,
            CasePage shown) {
        this.cases = cases;
        this.opening = opening;
        this.forms = forms;
        this.closing = closing;
        this.shown = shown;
    }

    @PostMapping("/entreprise")
    Object business(
            @PathVariable UUID id,
            @RequestParam(name = "siret", required = false) String @Nullable [] sirets,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "recherche", defaultValue = "") String query,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = existing(id);
        String chosen = sirets == null ? null : sirets[sirets.length - 1];
        String siret = chosen == null ? "" : chosen;
        Typed typed = Typed.of(new Typed.BusinessForm(name, chosen, query));
        FieldErrors errors = new FieldErrors();
        String said = forms.line("nom", name, page.words(), errors);
        if (!errors.isEmpty()) {
            return shown.refused(caseFile, viewer, page, typed, errors);
        }
        if (siret.isBlank()) {
            cases.nameBusiness(caseFile, null, said);
        } else if (!opening.nameBusiness(caseFile, siret, viewer.id())) {
            errors.add("q", page.t("desk.error.siret"));
            return shown.refused(caseFile, viewer, page, typed, errors);
        }
        return back(caseFile, "entreprise");
    }

    @PostMapping("/personnes")
    Object addPerson(
            @PathVariable UUID id,
            @ModelAttribute CaseForms.PersonForm form,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = existing(id);
        FieldErrors errors = forms.savePerson(caseFile, form, page.words());
        return errors.isEmpty()
                ? back(caseFile, "personnes")
                : shown.refused(caseFile, viewer, page, Typed.of(form), errors);
    }

    @PostMapping("/suite")
    Object moveOn(
            @PathVariable UUID id,
            @ModelAttribute CaseForms.MoveForm form,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = existing(id);
        FieldErrors errors = new FieldErrors();
        CaseFiles.NextMove move = forms.move(form, page.words(), errors);
        if (move == null || !errors.isEmpty()) {
            return shown.refused(caseFile, viewer, page, Typed.of(form), errors);
        }
        return closing.moveOn(caseFile, move, viewer.id())
                .<Object>map(
                        refusal -> {
                            errors.add("outcome", page.of("desk.error.move", refusal));
                            return shown.refused(caseFile, viewer, page, Typed.of(form), errors);
                        })
                .orElseGet(
                        () ->
                                move.stage() == Stage.CLOSED
                                        ? "redirect:/bureau?avis=" + DeskNotice.CLOSED.code()
                                        : back(caseFile, "suite"));
    }

    @PostMapping("/rattachement")
    String merge(
            @PathVariable UUID id,
            @RequestParam(name = "dossier") UUID kept,
            @AuthenticationPrincipal Viewer viewer) {
        CaseId duplicate = existing(id);
        CaseId into = existing(kept);
        if (into.equals(duplicate)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        closing.merge(duplicate, into, viewer.id());
        return back(into, "rattachement");
    }

    /** A case that was merged lives on in another one: nothing is written into it any more. */
    private CaseId existing(UUID id) {
        CaseId caseFile = new CaseId(id);
        if (cases.find(caseFile).filter(file -> file.mergedInto() == null).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return caseFile;
    }

    private static String back(CaseId caseFile, String saved) {
        return "redirect:/dossiers/" + caseFile + "?avis=" + saved;
    }
}
