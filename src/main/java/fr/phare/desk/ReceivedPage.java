package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Circle;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.casefile.PersonRole;
import fr.phare.casefile.RelatedCases;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody who called or wrote by other means. Nothing is kept before there is a name or a number:
 * a key pressed by mistake leaves no empty case. Whoever seems to be known is shown first.
 */
@Controller
@RequestMapping("/bureau/contact-recu")
@Requires(Action.REGISTER_CONTACT)
class ReceivedPage {

    /**
     * As typed.
     *
     * @param nouveau what was typed when somebody like this was shown as known: a new case is
     *     wanted all the same, for just that
     */
    record ReceivedForm(
            @Nullable UUID cell,
            @Nullable ExchangeChannel canal,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String nouveau) {

        static final ReceivedForm EMPTY = new ReceivedForm(null, null, "", "", null);

        /** A number alone stands for the name until there is one. */
        CaseForms.PersonForm person() {
            String called = text(name).isEmpty() ? text(phone) : text(name);
            return new CaseForms.PersonForm(
                    null, PersonRole.UNSAID, called, phone, null, null, "oui", null);
        }

        /** What decides who seems to be known. */
        String typed() {
            return text(name) + " / " + text(phone);
        }

        boolean isNobody() {
            return text(name).isEmpty() && text(phone).isEmpty();
        }

        String shownName() {
            return text(name);
        }

        String shownPhone() {
            return text(phone);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        @Override
        public String toString() {
            return "ReceivedForm";
        }
    }

    private final Reception reception;
    private final CaseForms forms;
    private final RelatedCases related;
    private final Names names;
    private final Cells cells;

    ReceivedPage(
            Reception reception, CaseForms forms, RelatedCases related, Names names, Cells cells) {
        this.reception = reception;
        this.forms = forms;
        this.related = related;
        this.names = names;
        this.cells = cells;
    }

    @GetMapping
    ModelAndView ask(Page page) {
        return show(page, ReceivedForm.EMPTY, new FieldErrors(), List.of());
    }

    @PostMapping
    Object open(
            @ModelAttribute ReceivedForm form, @AuthenticationPrincipal Viewer viewer, Page page) {
        CellId cell = cell(form.cell());
        FieldErrors errors = new FieldErrors();
        if (form.isNobody()) {
            errors.add(form.person().field("name"), page.t("desk.received.nobody"));
            return refused(page, form, errors);
        }
        Circle.Entry person = forms.person(form.person(), page.words(), errors);
        if (!errors.isEmpty()) {
            return refused(page, form, errors);
        }
        List<CaseFile> known =
                form.typed().equals(form.nouveau())
                        ? List.of()
                        : related.recognise(viewer.id(), person.phone(), person.name());
        if (!known.isEmpty()) {
            return show(page, form, errors, known);
        }
        ExchangeChannel channel = form.canal() == null ? ExchangeChannel.CALL : form.canal();
        return "redirect:/dossiers/" + reception.received(cell, person, channel, viewer.id());
    }

    private ModelAndView refused(Page page, ReceivedForm form, FieldErrors errors) {
        ModelAndView refused = show(page, form, errors, List.of());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private CellId cell(@Nullable UUID chosen) {
        return cells.ofChamber().stream()
                .map(Cell::id)
                .filter(id -> chosen == null || id.value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(
            Page page, ReceivedForm form, FieldErrors errors, List<CaseFile> known) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("form", form);
        model.put("errors", errors);
        model.put("known", known);
        model.put("names", names.all());
        model.put("cells", cells.ofChamber());
        return new ModelAndView("desk/received", model);
    }
}
