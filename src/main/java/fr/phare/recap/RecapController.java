package fr.phare.recap;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Dossiers;
import fr.phare.casefile.Person;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Preview, edit, send. */
@Controller
@RequestMapping("/dossiers/{id}/recapitulatif")
@Requires(Action.SEND_RECAP)
class RecapController {

    private final Dossiers dossiers;
    private final RecapDrafts drafts;
    private final RecapEditing editing;
    private final RecapWriter writer;
    private final RecapDispatch dispatch;

    RecapController(
            Dossiers dossiers,
            RecapDrafts drafts,
            RecapEditing editing,
            RecapWriter writer,
            RecapDispatch dispatch) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.editing = editing;
        this.writer = writer;
        this.dispatch = dispatch;
    }

    @GetMapping
    ModelAndView preview(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Page page) {
        return show(dossier(id), viewer, page, new FieldErrors());
    }

    @PostMapping
    Object save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        FieldErrors errors = editing.save(dossier(id), fields, viewer.id(), page.words());
        if (!errors.isEmpty()) {
            return refused(dossier(id), viewer, page, errors);
        }
        return "redirect:/dossiers/" + id + "/recapitulatif#apercu";
    }

    @PostMapping("/envoi")
    Object send(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "recap") UUID recapId,
            @RequestParam(name = "voie", defaultValue = "EMAIL") Recap.Delivery delivery,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        FieldErrors errors = editing.save(dossier(id), fields, viewer.id(), page.words());
        RecapDraft draft = drafts.of(dossier(id), viewer);
        boolean deceased = draft.person() != null && draft.person().deceased();
        boolean mailed = delivery == Recap.Delivery.EMAIL;
        if (errors.isEmpty() && (deceased || (mailed && !draft.canBeMailed()))) {
            errors.add("voie", page.t(whyNot(draft.person())));
        }
        if (!errors.isEmpty()) {
            return refused(dossier(id), viewer, page, errors);
        }
        RecapId recap = new RecapId(recapId);
        if (!dispatch.send(recap, draft, delivery, viewer)) {
            errors.add("voie", page.t("recap.error.already-sent"));
            return refused(dossier(id), viewer, page, errors);
        }
        return delivery == Recap.Delivery.LETTER
                ? "redirect:/recapitulatifs/" + recap + "/lettre?suite=oui"
                : "redirect:/recapitulatifs/" + recap + "?suite=oui";
    }

    private static String whyNot(@Nullable Person person) {
        if (person == null) {
            return "recap.error.nobody";
        }
        return person.deceased() ? "recap.error.deceased" : "recap.error.no-email";
    }

    private ModelAndView refused(Dossier dossier, Viewer viewer, Page page, FieldErrors errors) {
        ModelAndView view = show(dossier, viewer, page, errors);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(Dossier dossier, Viewer viewer, Page page, FieldErrors errors) {
        RecapDraft draft = drafts.of(dossier, viewer);
        UUID id = UUID.randomUUID();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("draft", draft);
        model.put("recap", id);
        model.put("letter", writer.letter(draft, dispatch.token(new RecapId(id))));
        model.put("errors", errors);
        model.put("held", dossier.unfinishedOf(viewer.id()).orElse(null));
        return new ModelAndView("recap/edit", model);
    }

    private Dossier dossier(UUID id) {
        return dossiers.read(new CaseId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
