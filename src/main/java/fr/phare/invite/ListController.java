package fr.phare.invite;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Role;
import fr.phare.access.RoleGrants;
import fr.phare.access.Viewer;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.mail.Channel;
import fr.phare.mail.Outbox;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Invites many people at once: a list is seen as it is understood, then the good rows are invited.
 */
@Controller
@RequestMapping("/personnes/liste")
@Requires(Action.MANAGE_PEOPLE)
class ListController {

    private final People people;
    private final Inviting inviting;
    private final Outbox outbox;

    ListController(People people, Inviting inviting, Outbox outbox) {
        this.people = people;
        this.inviting = inviting;
        this.outbox = outbox;
    }

    @GetMapping
    ModelAndView empty(Page page) {
        return view(page, PeopleList.EMPTY, List.of(), new FieldErrors());
    }

    /**
     * @param suite {@code inviter} invites whoever can be, {@code emporter} gives the rest as a
     *     file; anything else shows what was understood
     */
    @PostMapping
    @Nullable ModelAndView take(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = ListForm.FILE, required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String suite,
            Page page,
            HttpServletResponse response)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        PeopleList read = ListForm.read(list, role, file, page.words(), errors);
        List<ListedPerson> rows = errors.isEmpty() ? rows(read, page) : List.of();
        if (errors.isEmpty() && rows.isEmpty()) {
            errors.add(ListForm.LIST, page.t("invite.error.nobody"));
        }
        if (!errors.isEmpty()) {
            ModelAndView refused = view(page, read, rows, errors);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        if (suite.equals("emporter")) {
            PeopleFiles.writeWrong(rows, page.words(), response);
            return null;
        }
        boolean withFile = file != null && !file.isEmpty();
        return suite.equals("inviter") && !withFile
                ? invite(page, read, rows)
                : view(page, read, rows, errors);
    }

    private ModelAndView invite(Page page, PeopleList list, List<ListedPerson> rows) {
        List<ListedPerson> good = rows.stream().filter(ListedPerson::isGood).toList();
        List<NewPerson> wanted =
                good.stream().map(person -> person.person(page.language())).toList();
        Inviting.Result result = inviting.invite(Wall.current(), wanted);
        PeopleList rest = list.rest(good, rows);
        return new ModelAndView(
                "invite/invited",
                Map.of(
                        "page",
                        page,
                        "result",
                        result,
                        "mailed",
                        outbox.carries(Channel.EMAIL),
                        "rest",
                        rest,
                        "givable",
                        givable(page),
                        "listed",
                        rows(rest, page)));
    }

    private List<ListedPerson> rows(PeopleList list, Page page) {
        return list.people(people::isTaken, givable(page), page.words());
    }

    /** The roles that whoever looks may give. */
    private static Set<Role> givable(Page page) {
        Viewer viewer = page.viewer();
        return viewer == null ? Set.of() : RoleGrants.givableBy(viewer.roles());
    }

    private static ModelAndView view(
            Page page, PeopleList list, List<ListedPerson> rows, FieldErrors errors) {
        return new ModelAndView(
                "invite/list",
                Map.of(
                        "page", page,
                        "list", list,
                        "listed", rows,
                        "givable", givable(page),
                        "errors", errors));
    }
}
