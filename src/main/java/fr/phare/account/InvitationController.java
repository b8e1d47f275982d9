package fr.phare.account;

import fr.phare.access.Open;
import fr.phare.session.Sessions;
import fr.phare.web.Page;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind an invitation's link: choosing a password. */
@Controller
@RequestMapping("/invitation/{token:[A-Za-z0-9_-]{43}}")
@Open("whoever holds the link is the person invited")
class InvitationController {

    private final Welcome welcome;
    private final RateLimits limits;
    private final Sessions sessions;

    InvitationController(Welcome welcome, RateLimits limits, Sessions sessions) {
        this.welcome = welcome;
        this.limits = limits;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView ask(Page page, @PathVariable String token, HttpServletRequest request) {
        return invited(token, request)
                .map(account -> form(page, token, account, ""))
                .orElseGet(() -> gone(page));
    }

    @PostMapping
    ModelAndView choose(
            Page page,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> invited = invited(token, request);
        if (invited.isEmpty()) {
            return gone(page);
        }
        Account account = invited.get();
        Optional<String> weakness = PasswordWords.weakness(page, password, account);
        if (weakness.isPresent()) {
            ModelAndView form = form(page, token, account, weakness.get());
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
        if (!welcome.accept(token, account, password)) {
            return gone(page);
        }
        if (account.hasSecondFactor()) {
            return new ModelAndView("redirect:/connexion");
        }
        sessions.open(account.viewer(), request, response);
        return new ModelAndView("redirect:/bureau");
    }

    /** A whole office opens its invitations from one address: only what is no link is counted. */
    private Optional<Account> invited(String token, HttpServletRequest request) {
        Optional<Account> account = welcome.invited(token);
        if (account.isEmpty()) {
            limits.check(RateLimit.INVITATION, request);
        }
        return account;
    }

    private static ModelAndView form(Page page, String token, Account account, String error) {
        return new ModelAndView(
                "account/invitation",
                Map.of(
                        "page", page,
                        "token", token,
                        "name", account.name(),
                        "email", account.email(),
                        "error", error));
    }

    private static ModelAndView gone(Page page) {
        ModelAndView view = new ModelAndView("account/invitation-gone", Map.of("page", page));
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
