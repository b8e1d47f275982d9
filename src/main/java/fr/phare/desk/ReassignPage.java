package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Handover;
import fr.phare.queue.Queue;
import fr.phare.queue.Reassignment;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a manager gives a request to somebody, whoever has it. */
@Controller
@RequestMapping("/bureau/demandes/{entry}/attribution")
@Requires(Action.REASSIGN_REQUEST)
class ReassignPage {

    private final Queue queue;
    private final Reassignment reassignment;
    private final LineView line;
    private final HandoverForms forms;
    private final AwayLines away;

    ReassignPage(
            Queue queue,
            Reassignment reassignment,
            LineView line,
            HandoverForms forms,
            AwayLines away) {
        this.queue = queue;
        this.reassignment = reassignment;
        this.line = line;
        this.forms = forms;
        this.away = away;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID entry, Page page) {
        return shown(find(entry), HandoverForms.HandoverForm.EMPTY, new FieldErrors(), page);
    }

    /**
     * Gives it; what can be undone here again.
     *
     * @param mark of the request as the page showed it
     */
    @PostMapping
    Object give(
            @PathVariable UUID entry,
            @RequestParam(name = "vu", defaultValue = "") String mark,
            @ModelAttribute HandoverForms.HandoverForm form,
            Page page) {
        EntryId id = find(entry).id();
        FieldErrors errors = new FieldErrors();
        Handover to = forms.read(form, page.words(), errors);
        if (to == null) {
            return refused(id, form, errors, page);
        }
        return switch (reassignment.give(id, mark, to)) {
            case DONE -> desk(DeskNotice.REASSIGNED) + "&demande=" + id;
            case OVER -> desk(DeskNotice.OVER);
            case CHANGED -> {
                errors.add("vers", page.t("desk.error.changed"));
                yield refused(id, form, errors, page);
            }
        };
    }

    private Entry find(UUID entry) {
        return queue.find(new EntryId(entry))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String desk(DeskNotice notice) {
        return "redirect:/bureau?avis=" + notice.code();
    }

    private Object refused(
            EntryId id, HandoverForms.HandoverForm form, FieldErrors errors, Page page) {
        Entry entry = find(id.value());
        if (!entry.isOpen()) {
            return desk(DeskNotice.OVER);
        }
        ModelAndView shown = shown(entry, form, errors, page);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private ModelAndView shown(
            Entry entry, HandoverForms.HandoverForm form, FieldErrors errors, Page page) {
        if (!entry.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("row", line.rows(List.of(entry)).getFirst());
        model.put("hold", queue.hold(entry.id()).orElse(null));
        model.put("colleagues", forms.colleagues());
        model.put("away", away.byAccount());
        model.put("form", form);
        model.put("errors", errors);
        return new ModelAndView("desk/reassign", model);
    }
}
