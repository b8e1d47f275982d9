package fr.phare.account;

import fr.phare.access.Open;
import fr.phare.access.Viewer;
import fr.phare.audit.AuditLog;
import fr.phare.session.Sessions;
import fr.phare.web.LocalAddress;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in, in one step or two, and the way out. */
@Controller
@Open("whoever signs in is not signed in yet; a lost session can still sign out")
class SignInController {

    private static final String DESK = "/bureau";

    /** Decides what is first of all shown today. */
    private static final String HOME = "/arrivee";

    private final SignIn signIn;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final AuditLog audit;
    private final Clock clock;

    SignInController(
            SignIn signIn, Sessions sessions, KnownBrowsers browsers, AuditLog audit, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.browsers = browsers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/connexion")
    ModelAndView ask(
            Page page,
            @RequestParam(defaultValue = "") String retour,
            @RequestParam(defaultValue = "") String perime,
            @RequestParam(defaultValue = "") String sortie) {
        if (page.viewer() != null) {
            return goTo(retour);
        }
        String notice = "";
        if (!perime.isEmpty()) {
            notice = page.t("account.sign-in.stale");
        } else if (!sortie.isEmpty()) {
            notice = page.t("account.sign-in.left");
        }
        return form(page, "", retour, "", notice);
    }

    @PostMapping("/connexion")
    ModelAndView check(
            Page page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.withPassword(email, password, Origin.of(request))) {
            case SignInResult.Granted granted -> enter(granted.viewer(), retour, request, response);
            case SignInResult.CodeNeeded needed -> codeForm(page, needed.step(), retour, "");
            case SignInResult.Blocked blocked ->
                    tooOften(form(page, email, retour, wait(page, blocked), ""), blocked, response);
            case SignInResult.Refused refused ->
                    refused(form(page, email, retour, page.t("account.sign-in.refused"), ""));
            case SignInResult.Expired expired -> new ModelAndView("redirect:/connexion?perime=1");
        };
    }

    /** Without the first step there is no second. */
    @GetMapping("/connexion/code")
    String askCode() {
        return "redirect:/connexion";
    }

    @PostMapping("/connexion/code")
    ModelAndView checkCode(
            Page page,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.withCode(etape, code, Origin.of(request))) {
            case SignInResult.Granted granted -> enter(granted.viewer(), retour, request, response);
            case SignInResult.Blocked blocked ->
                    tooOften(codeForm(page, etape, retour, wait(page, blocked)), blocked, response);
            case SignInResult.Refused refused ->
                    refused(codeForm(page, etape, retour, page.t("account.code.refused")));
            case SignInResult.CodeNeeded needed -> codeForm(page, needed.step(), retour, "");
            case SignInResult.Expired expired -> new ModelAndView("redirect:/connexion?perime=1");
        };
    }

    @PostMapping("/deconnexion")
    String leave(HttpServletRequest request) {
        Viewer.current().ifPresent(viewer -> audit.record("account.sign-out", viewer.account()));
        sessions.close(request);
        return "redirect:/connexion?sortie=1";
    }

    private ModelAndView enter(
            Viewer viewer,
            String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        browsers.remember(viewer.id(), request, response);
        sessions.open(viewer, request, response);
        return goTo(retour);
    }

    private static ModelAndView goTo(String retour) {
        String address = LocalAddress.of(retour).filter(to -> !to.equals(DESK)).orElse(HOME);
        return new ModelAndView("redirect:" + address);
    }

    private static ModelAndView form(
            Page page, String email, String retour, String error, String notice) {
        return new ModelAndView(
                "account/sign-in",
                Map.of(
                        "page", page,
                        "email", email,
                        "retour", LocalAddress.of(retour).orElse(""),
                        "error", error,
                        "notice", notice));
    }

    private static ModelAndView codeForm(Page page, String step, String retour, String error) {
        return new ModelAndView(
                "account/code",
                Map.of(
                        "page", page,
                        "step", step,
                        "retour", LocalAddress.of(retour).orElse(""),
                        "error", error));
    }

    private String wait(Page page, SignInResult.Blocked blocked) {
        return page.t("account.sign-in.blocked", seconds(blocked.until()) / 60 + 1);
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    }

    private ModelAndView tooOften(
            ModelAndView form, SignInResult.Blocked blocked, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(blocked.until())));
        form.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return form;
    }

    private static ModelAndView refused(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
