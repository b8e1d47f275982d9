package fr.phare.setup;

import fr.phare.access.Open;
import fr.phare.session.Sessions;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last page of the wizard: everything is made at once, and who opened it is signed in. */
@Controller
@Open("whoever holds the key installs Phare: there is no account yet")
class OpenController {

    private final OpeningKeys keys;
    private final Preparation preparation;
    private final Founding founding;
    private final FirstOpening first;
    private final Sessions sessions;

    OpenController(
            OpeningKeys keys,
            Preparation preparation,
            Founding founding,
            FirstOpening first,
            Sessions sessions) {
        this.keys = keys;
        this.preparation = preparation;
        this.founding = founding;
        this.first = first;
        this.sessions = sessions;
    }

    @PostMapping(WizardController.ADDRESS + "/ouvrir")
    ModelAndView open(
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        Optional<OpeningKeys.Key> found = keys.find(key);
        if (found.isEmpty()) {
            return WizardController.gone(page);
        }
        Optional<Prepared> prepared = preparation.prepared(found.get().draft(), page.words());
        if (prepared.isEmpty()) {
            return new ModelAndView("redirect:/ouverture/" + key);
        }
        return switch (founding.open(found.get(), prepared.get())) {
            case Founding.Outcome.Opened opened -> {
                first.end();
                sessions.open(opened.viewer(), request, response);
                yield opened(page, opened);
            }
            case Founding.Outcome.Refused(Founding.Reason reason) -> refused(page, key, reason);
        };
    }

    private static ModelAndView opened(Page page, Founding.Outcome.Opened opened) {
        return opened.invitations().isEmpty() && opened.omitted().isEmpty()
                ? new ModelAndView("redirect:/reglages/ouverture/essai")
                : new ModelAndView("setup/opened", Map.of("page", page, "opened", opened));
    }

    /** The page with what is taken now says so by itself. */
    private ModelAndView refused(Page page, String key, Founding.Reason reason) {
        if (keys.find(key).isEmpty()) {
            return WizardController.gone(page);
        }
        return switch (reason) {
            case KEY_USED -> WizardController.gone(page);
            case SLUG_TAKEN -> WizardController.redirect(key, Step.CELL);
            case EMAIL_TAKEN -> WizardController.redirect(key, Step.SELF);
        };
    }
}
