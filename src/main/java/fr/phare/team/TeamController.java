package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import fr.phare.web.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who of the team is away when: everybody enters their own absences, managers those of all. A
 * colleague's is theirs to change only with {@link Action#MANAGE_TEAM}.
 */
@Controller
@RequestMapping(TeamController.ADDRESS)
@Requires(Action.TAKE_REQUEST)
class TeamController {

    static final String ADDRESS = "/equipe";

    private final Absences absences;
    private final AbsenceRows rows;
    private final AbsenceChanges changes;
    private final People people;
    private final Consequences consequences;

    TeamController(
            Absences absences,
            AbsenceRows rows,
            AbsenceChanges changes,
            People people,
            Consequences consequences) {
        this.absences = absences;
        this.rows = rows;
        this.changes = changes;
        this.people = people;
        this.consequences = consequences;
    }

    /**
     * @param du a day of the first of the two weeks shown
     * @param fait what was just done to the absence {@code absence}
     */
    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(required = false) @Nullable UUID absence,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        TeamPage.Notice notice =
                Arrays.stream(TeamPage.Notice.values())
                        .filter(one -> one.code().equals(fait))
                        .findFirst()
                        .orElse(null);
        Absence done = absence == null ? null : rows.find(absence).orElse(null);
        LocalDate shown = TypedDate.read(du).orElse(today());
        AbsenceForm form = AbsenceForm.of(viewer.id());
        return view(page, viewer, shown, form, new FieldErrors(), notice, done);
    }

    @PostMapping("/absences")
    ModelAndView enter(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        AbsenceForm form = form(sent, viewer);
        FieldErrors errors = new FieldErrors();
        Optional<AbsenceForm.Wanted> wanted = wanted(form, page, errors);
        Optional<UUID> entered = wanted.flatMap(changes::enter);
        if (entered.isPresent()) {
            return redirect(TeamPage.Notice.ENTERED, entered.get());
        }
        wanted.ifPresent(one -> errors.add("from", overlapping(one, page)));
        LocalDate shown = wanted.map(one -> one.first().day()).orElse(today());
        ModelAndView view = view(page, viewer, shown, form, errors, null, null);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** What it would mean, with everything typed still there to be changed or entered. */
    @PostMapping("/absences/apercu")
    ModelAndView preview(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        AbsenceForm form = form(sent, viewer);
        FieldErrors errors = new FieldErrors();
        Optional<AbsenceForm.Wanted> wanted = wanted(form, page, errors);
        LocalDate shown = wanted.map(one -> one.first().day()).orElse(today());
        ModelAndView view = view(page, viewer, shown, form, errors, null, null);
        if (wanted.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else {
            view.addObject("seen", consequences.of(wanted.get(), today()));
        }
        return view;
    }

    private static AbsenceForm form(Map<String, String> sent, Viewer viewer) {
        AbsenceForm form = AbsenceForm.of(sent, viewer.id());
        if (!form.person().equals(viewer.id().toString()) && !viewer.may(Action.MANAGE_TEAM)) {
            throw new AccessDeniedException("a colleague's absence");
        }
        return form;
    }

    private Optional<AbsenceForm.Wanted> wanted(AbsenceForm form, Page page, FieldErrors errors) {
        List<AccountId> team = absences.takers().map(Person::id).toList();
        return form.read(today(), team, page.words(), errors);
    }

    private String overlapping(AbsenceForm.Wanted wanted, Page page) {
        return rows.endingFrom(wanted.first().day()).stream()
                .filter(other -> other.account().equals(wanted.account()))
                .filter(other -> other.overlaps(wanted.first(), wanted.last()))
                .findFirst()
                .map(
                        other ->
                                page.t(
                                        "team.error.overlap",
                                        page.date(other.first().day()),
                                        page.date(other.last().day())))
                .orElse(page.t("team.error.overlapped"));
    }

    @PostMapping("/absences/{id}/retirer")
    ModelAndView withdraw(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        changes.withdraw(changeable(id, viewer));
        return redirect(TeamPage.Notice.WITHDRAWN, id);
    }

    @PostMapping("/absences/{id}/remettre")
    ModelAndView restore(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        boolean done = changes.restore(changeable(id, viewer));
        return redirect(done ? TeamPage.Notice.RESTORED : TeamPage.Notice.OVERLAPS, id);
    }

    /** For whoever reloads the address of a form. */
    @GetMapping({"/absences", "/absences/apercu"})
    ModelAndView back() {
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private Absence changeable(UUID id, Viewer viewer) {
        Absence absence =
                rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!absence.account().equals(viewer.id()) && !viewer.may(Action.MANAGE_TEAM)) {
            throw new AccessDeniedException("a colleague's absence");
        }
        return absence;
    }

    private LocalDate today() {
        return absences.half().day();
    }

    private ModelAndView view(
            Page page,
            Viewer viewer,
            LocalDate shown,
            AbsenceForm form,
            FieldErrors errors,
            TeamPage.@Nullable Notice notice,
            @Nullable Absence done) {
        HalfDay now = absences.half();
        LocalDate first = TeamCalendar.monday(shown);
        List<Absence> all = rows.endingFrom(first.isBefore(now.day()) ? first : now.day());
        TeamPage view =
                new TeamPage(
                        page,
                        viewer,
                        new TeamCalendar(first, absences.takers().toList(), all),
                        now.day(),
                        absences.zone(),
                        people.ofChamber(),
                        all.stream().filter(one -> one.last().compareTo(now) >= 0).toList(),
                        form,
                        errors,
                        notice,
                        done);
        return new ModelAndView("team/team", Map.of("page", page, "view", view));
    }

    private static ModelAndView redirect(TeamPage.Notice notice, UUID absence) {
        return new ModelAndView(
                "redirect:" + ADDRESS + "?fait=" + notice.code() + "&absence=" + absence);
    }
}
