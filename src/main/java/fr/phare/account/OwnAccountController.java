package fr.phare.account;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.session.Sessions;
import fr.phare.web.Languages;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own name, language and password. */
@Controller
@RequestMapping("/compte")
@Requires(Action.OWN_ACCOUNT)
class OwnAccountController {

    private final OwnAccount own;
    private final Sessions sessions;
    private final Languages languages;

    OwnAccountController(OwnAccount own, Sessions sessions, Languages languages) {
        this.own = own;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String fait) {
        return view(page, account(page).name(), Map.of(), done(page, fait));
    }

    @PostMapping
    ModelAndView change(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> errors = new HashMap<>();
        PersonForm.checkName(page, name, errors);
        if (!language.equals("fr") && !language.equals("en")) {
            errors.put("language", page.t("account.error.language"));
        }
        if (!errors.isEmpty()) {
            return wrong(page, name, errors);
        }
        Viewer changed = own.setProfile(viewer(page), name.strip(), language);
        sessions.refresh(changed, request, response);
        languages.choose(language, request, response);
        return new ModelAndView("redirect:/compte?fait=profil");
    }

    @PostMapping("/mot-de-passe")
    ModelAndView changePassword(
            Page page,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request) {
        Account account = account(page);
        Map<String, String> errors = new HashMap<>();
        PasswordWords.weakness(page, fresh, account)
                .ifPresent(weakness -> errors.put("fresh", weakness));
        if (errors.isEmpty()) {
            refusal(page, own.changePassword(account, current, fresh), "current", errors);
        }
        if (!errors.isEmpty()) {
            return wrong(page, account.name(), errors);
        }
        sessions.endOthers(account.id(), request);
        return new ModelAndView("redirect:/compte?fait=mot-de-passe");
    }

    @PostMapping("/second-facteur/retirer")
    ModelAndView removeSecondFactor(Page page, @RequestParam(defaultValue = "") String password) {
        Account account = account(page);
        Map<String, String> errors = new HashMap<>();
        refusal(page, own.removeSecondFactor(account, password), "password", errors);
        return errors.isEmpty()
                ? new ModelAndView("redirect:/compte?fait=second-facteur-retire")
                : wrong(page, account.name(), errors);
    }

    private static void refusal(
            Page page, Credentials.Proof proof, String field, Map<String, String> errors) {
        switch (proof) {
            case GIVEN -> {}
            case WRONG -> errors.put(field, page.t("account.error.wrong-password"));
            case TOO_OFTEN -> errors.put(field, page.t("account.error.too-often"));
        }
    }

    private ModelAndView wrong(Page page, String name, Map<String, String> errors) {
        ModelAndView view = view(page, name, errors, "");
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Page page, String name, Map<String, String> errors, String notice) {
        return new ModelAndView(
                "account/own",
                Map.of(
                        "page", page,
                        "account", account(page),
                        "name", name,
                        "errors", errors,
                        "notice", notice));
    }

    private static String done(Page page, String what) {
        return switch (what) {
            case "profil" -> page.t("account.done.profile");
            case "mot-de-passe" -> page.t("account.done.password");
            case "second-facteur" -> page.t("account.done.second-factor");
            case "second-facteur-retire" -> page.t("account.done.second-factor-removed");
            default -> "";
        };
    }

    private Account account(Page page) {
        return own.of(viewer(page));
    }

    static Viewer viewer(Page page) {
        Viewer viewer = page.viewer();
        if (viewer == null) {
            throw new IllegalStateException("This route needs somebody signed in");
        }
        return viewer;
    }
}
