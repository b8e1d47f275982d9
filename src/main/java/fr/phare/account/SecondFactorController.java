package fr.phare.account;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.session.Sessions;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Turning one's second factor on: the app reads a key, a code proves that it did. */
@Controller
@RequestMapping("/compte/second-facteur")
@Requires(Action.OWN_ACCOUNT)
class SecondFactorController {

    private final OwnAccount own;
    private final SecondFactor codes;
    private final Sessions sessions;

    SecondFactorController(OwnAccount own, SecondFactor codes, Sessions sessions) {
        this.own = own;
        this.codes = codes;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView offer(Page page) {
        Account account = own.of(OwnAccountController.viewer(page));
        return account.hasSecondFactor()
                ? new ModelAndView("redirect:/compte")
                : form(page, account, UUID.randomUUID(), "");
    }

    @PostMapping
    ModelAndView confirm(
            Page page,
            @RequestParam UUID offer,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Account account = own.of(OwnAccountController.viewer(page));
        if (account.hasSecondFactor()) {
            return new ModelAndView("redirect:/compte");
        }
        if (!own.confirmSecondFactor(account, offer, code)) {
            ModelAndView form = form(page, account, offer, page.t("account.code.refused"));
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
        sessions.endOthers(account.id(), request);
        return new ModelAndView("redirect:/compte?fait=second-facteur");
    }

    private ModelAndView form(Page page, Account account, UUID offer, String error) {
        byte[] key = codes.offered(account.id(), offer);
        return new ModelAndView(
                "account/second-factor",
                Map.of(
                        "page", page,
                        "offer", offer.toString(),
                        "key", SecondFactor.typed(key),
                        "code", QrCode.of(SecondFactor.uri(account.email(), key)),
                        "error", error));
    }
}
