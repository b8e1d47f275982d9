package fr.phare.account;

import fr.phare.access.Open;
import fr.phare.access.Viewer;
import fr.phare.session.Sessions;
import fr.phare.web.Languages;
import fr.phare.web.LocalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language, for visitors in their browser, for people who sign in everywhere. */
@Controller
class LanguageController {

    private final Languages languages;
    private final OwnAccount own;
    private final Sessions sessions;

    LanguageController(Languages languages, OwnAccount own, Sessions sessions) {
        this.languages = languages;
        this.own = own;
        this.sessions = sessions;
    }

    @RequestMapping(
            path = "/langue",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Open("visitors choose their language too")
    String choose(
            @RequestParam(defaultValue = "fr") String vers,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = "en".equals(vers) ? "en" : "fr";
        languages.choose(language, request, response);
        Optional<Viewer> viewer = Viewer.current();
        viewer.filter(person -> !person.language().equals(language))
                .map(person -> own.setProfile(person, person.name(), language))
                .ifPresent(changed -> sessions.refresh(changed, request, response));
        return "redirect:" + LocalAddress.of(retour).orElse(viewer.isPresent() ? "/bureau" : "/");
    }
}
