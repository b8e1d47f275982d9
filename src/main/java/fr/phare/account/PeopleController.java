package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.mail.Channel;
import fr.phare.mail.Outbox;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import fr.phare.web.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The people of the chamber: who they are, what they may do, letting them in and out. */
@Controller
@RequestMapping("/personnes")
@Requires(Action.MANAGE_PEOPLE)
class PeopleController {

    private static final String MAIL = "email";

    private final People people;
    private final Accounts accounts;
    private final Staff staff;
    private final PublicAddress address;
    private final Outbox outbox;

    PeopleController(
            People people, Accounts accounts, Staff staff, PublicAddress address, Outbox outbox) {
        this.people = people;
        this.accounts = accounts;
        this.staff = staff;
        this.address = address;
        this.outbox = outbox;
    }

    @GetMapping
    ModelAndView list(Page page, @RequestParam(defaultValue = "") String fait) {
        return view(
                page,
                PersonForm.EMPTY,
                Map.of(),
                fait.isEmpty() ? "" : page.t("account.people.changed"),
                "");
    }

    @PostMapping
    ModelAndView invite(
            @AuthenticationPrincipal Viewer viewer,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = MAIL) String voie) {
        PersonForm form = PersonForm.of(name, email, roles, voie.equals(MAIL));
        Map<String, String> errors = form.errors(page, viewer);
        if (!errors.isEmpty()) {
            return wrong(view(page, form, errors, "", ""));
        }
        return switch (people.invite(
                Wall.current(), form.person(page.language()), isMailed(voie))) {
            case Invited.WithLink invited -> withLink(page, invited.link(), isMailed(voie));
            case Invited.AddressTaken taken ->
                    wrong(
                            view(
                                    page,
                                    form,
                                    Map.of("email", page.t("account.error.email-taken")),
                                    "",
                                    ""));
        };
    }

    @PostMapping("/{id}/invitation")
    ModelAndView renew(
            @AuthenticationPrincipal Viewer viewer,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = MAIL) String voie) {
        return switch (staff.renewInvitation(new AccountId(id), isMailed(voie), viewer)) {
            case Staff.Renewal.WithLink(String path) -> withLink(page, path, isMailed(voie));
            case Staff.Renewal.Refused(Staff.Change why) -> answer(page, id, why);
        };
    }

    @PostMapping("/{id}/invitation/retirer")
    ModelAndView withdraw(
            @AuthenticationPrincipal Viewer viewer, Page page, @PathVariable UUID id) {
        return answer(page, id, staff.withdrawInvitation(new AccountId(id), viewer));
    }

    @PostMapping("/{id}/roles")
    ModelAndView setRoles(
            @AuthenticationPrincipal Viewer viewer,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> roles) {
        Set<Role> wanted = PersonForm.roles(roles);
        if (wanted.isEmpty()) {
            return refused(page, id, "account.error.roles");
        }
        return answer(page, id, staff.setRoles(new AccountId(id), wanted, viewer));
    }

    @PostMapping("/{id}/acces")
    ModelAndView setEnabled(
            @AuthenticationPrincipal Viewer viewer,
            Page page,
            @PathVariable UUID id,
            @RequestParam boolean ouvert) {
        return answer(page, id, staff.setEnabled(new AccountId(id), ouvert, viewer));
    }

    @PostMapping("/{id}/second-facteur/retirer")
    ModelAndView removeSecondFactor(
            @AuthenticationPrincipal Viewer viewer, Page page, @PathVariable UUID id) {
        return answer(page, id, staff.removeSecondFactor(new AccountId(id), viewer));
    }

    private ModelAndView answer(Page page, UUID id, Staff.Change change) {
        return switch (change) {
            case DONE -> new ModelAndView("redirect:/personnes?fait=1");
            case UNKNOWN_PERSON -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case LAST_ADMINISTRATOR -> refused(page, id, "account.error.last-administrator");
            case OWN_RIGHTS -> refused(page, id, "account.error.own-rights");
            case OWN_ACCOUNT -> refused(page, id, "account.error.own-account");
            case ADMINISTRATORS_ONLY -> refused(page, id, "account.error.administrators-only");
        };
    }

    private ModelAndView refused(Page page, UUID id, String why) {
        return wrong(view(page, PersonForm.EMPTY, Map.of(id.toString(), page.t(why)), "", ""));
    }

    private ModelAndView withLink(Page page, String path, boolean mailed) {
        String link = address.of(path);
        return view(page, PersonForm.EMPTY, Map.of(), "", link).addObject("mailed", mailed);
    }

    /** Where nothing carries e-mail, every link is handed over. */
    private boolean isMailed(String way) {
        return way.equals(MAIL) && outbox.carries(Channel.EMAIL);
    }

    private static ModelAndView wrong(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /**
     * @param errors by field of the form to invite, or by id of the person whose change was refused
     */
    private ModelAndView view(
            Page page, PersonForm form, Map<String, String> errors, String notice, String link) {
        return new ModelAndView(
                "account/people",
                Map.of(
                        "page", page,
                        "viewer", Objects.requireNonNull(page.viewer()),
                        "people", accounts.all(),
                        "invited", staff.unusedInvitations(),
                        "form", form,
                        "errors", errors,
                        "notice", notice,
                        "link", link,
                        "carried", outbox.carries(Channel.EMAIL)));
    }
}
