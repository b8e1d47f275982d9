package fr.phare.brief;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.team.Absences;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The morning's brief, and the way to it: shown unasked at the first sign-in of a day. */
@Controller
class BriefPage {

    private final Briefs briefs;
    private final Mornings mornings;
    private final People people;
    private final Absences absences;
    private final TeamBriefs team;

    BriefPage(Briefs briefs, Mornings mornings, People people, Absences absences, TeamBriefs team) {
        this.briefs = briefs;
        this.team = team;
        this.mornings = mornings;
        this.people = people;
        this.absences = absences;
    }

    @GetMapping("/arrivee")
    @Requires(Action.OWN_ACCOUNT)
    String arrive(@AuthenticationPrincipal Viewer viewer) {
        boolean brief =
                viewer.may(Action.READ_CASE) && mornings.isFirst(viewer.id(), briefs.today());
        return brief ? "redirect:/bureau/matin" : "redirect:/bureau";
    }

    @GetMapping("/bureau/matin")
    @Requires(Action.READ_CASE)
    ModelAndView show(@AuthenticationPrincipal Viewer viewer, Page page) {
        LocalDate today = briefs.today();
        Brief brief = briefs.of(viewer.id());
        TeamBrief everybodys = viewer.may(Action.MANAGE_TEAM) ? team.on(today) : null;
        Set<UUID> shown = brief.shown();
        if (everybodys != null) {
            shown.addAll(everybodys.shown());
        }
        mornings.show(viewer.id(), shown);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("brief", brief);
        model.put("away", absences.on(today));
        model.put("names", people.names());
        model.put("team", everybodys);
        return new ModelAndView("brief/brief", model);
    }
}
