package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Stage;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
            @RequestParam(name = "version", defaultValue = "0") int version,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = shown.kept(new CaseId(id));
        String chosen = sirets == null || sirets.length == 0 ? null : sirets[sirets.length - 1];
        var form = new Typed.BusinessForm(name, chosen, query, version);
        FieldErrors errors = new FieldErrors();
        if (isMerged(id, caseFile, "entreprise-" + Differences.FIELD, page, errors)) {
            return shown.refused(caseFile, viewer, page, Typed.of(form).afterAnother(), errors);
        }
        String said = forms.line("nom", form.name(), page.words(), errors);
        if (!errors.isEmpty()) {
            return shown.refused(caseFile, viewer, page, Typed.of(form), errors);
        }
        return switch (name(caseFile, form, said, viewer)) {
            case DONE -> back(caseFile, "entreprise");
            case NO_SIRET -> {
                errors.add("q", page.t("desk.error.siret"));
                yield shown.refused(caseFile, viewer, page, Typed.of(form), errors);
            }
            case CHANGED_MEANWHILE -> {
                errors.add("entreprise-" + Differences.FIELD, page.t("desk.error.meanwhile"));
                Typed typed = Typed.of(form).afterAnother();
                yield shown.refused(caseFile, viewer, page, typed, errors);
            }
        };
    }

    private CaseOpening.Naming name(
            CaseId caseFile, Typed.BusinessForm form, String said, Viewer viewer) {
        String siret = form.siret();
        if (siret != null && !siret.isBlank()) {
            return opening.nameBusiness(caseFile, form.seen(), siret, viewer.id());
        }
        return cases.nameBusiness(caseFile, form.seen(), null, said)
                ? CaseOpening.Naming.DONE
                : CaseOpening.Naming.CHANGED_MEANWHILE;
    }

    @PostMapping("/personnes")
    Object addPerson(
            @PathVariable UUID id,
            @ModelAttribute CaseForms.PersonForm form,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = shown.kept(new CaseId(id));
        FieldErrors errors = new FieldErrors();
        if (!isMerged(id, caseFile, form.field(Differences.FIELD), page, errors)) {
            errors = forms.savePerson(caseFile, form, page.words());
        }
        if (errors.isEmpty()) {
            return back(caseFile, "personnes");
        }
        boolean meanwhile = errors.on(form.field(Differences.FIELD)).isPresent();
        Typed typed = meanwhile ? Typed.of(form).afterAnother() : Typed.of(form);
        return shown.refused(caseFile, viewer, page, typed, errors);
    }

    @PostMapping("/suite")
    Object moveOn(
            @PathVariable UUID id,
            @ModelAttribute CaseForms.MoveForm form,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        CaseId caseFile = shown.kept(new CaseId(id));
        FieldErrors errors = new FieldErrors();
        if (isMerged(id, caseFile, "suite-" + Differences.FIELD, page, errors)) {
            return shown.refused(caseFile, viewer, page, Typed.of(form).afterAnother(), errors);
        }
        CaseFiles.NextMove move = forms.move(form, page.words(), errors);
        if (move == null || !errors.isEmpty()) {
            return shown.refused(caseFile, viewer, page, Typed.of(form), errors);
        }
        Optional<CaseFiles.MoveRefusal> refusal =
                closing.moveOn(caseFile, form.seen(), move, viewer.id());
        if (refusal.isPresent()) {
            return refused(caseFile, form, refusal.get(), viewer, page);
        }
        return move.stage() == Stage.CLOSED
                ? "redirect:/bureau?avis=" + DeskNotice.CLOSED.code()
                : back(caseFile, "suite");
    }

    private ModelAndView refused(
            CaseId caseFile,
            CaseForms.MoveForm form,
            CaseFiles.MoveRefusal refusal,
            Viewer viewer,
            Page page) {
        boolean meanwhile = refusal == CaseFiles.MoveRefusal.CHANGED_MEANWHILE;
        FieldErrors errors = new FieldErrors();
        errors.add(
                meanwhile ? "suite-" + Differences.FIELD : "outcome",
                page.of("desk.error.move", refusal));
        Typed typed = meanwhile ? Typed.of(form).afterAnother() : Typed.of(form);
        return shown.refused(caseFile, viewer, page, typed, errors);
    }

    /**
     * Nothing is written into a case that was merged meanwhile: what was typed is shown in the one
     * that it lives on in, where it can be sent again.
     */
    private static boolean isMerged(
            UUID sent, CaseId caseFile, String field, Page page, FieldErrors errors) {
        boolean merged = !caseFile.value().equals(sent);
        if (merged) {
            errors.add(field, page.t("desk.error.merged"));
        }
        return merged;
    }

    private static String back(CaseId caseFile, String saved) {
        return "redirect:/dossiers/" + caseFile + "?avis=" + saved;
    }
}
