package fr.phare.worklist;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.audit.AuditLog;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseLists;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import fr.phare.web.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of cases, and what the desk shows of them. */
@Controller
@Requires(Action.READ_CASE)
class ListPage {

    private static final int SHOWN = 50;

    private final CaseLists lists;
    private final ReadyLists ready;
    private final People people;
    private final Cells cells;
    private final AuditLog audit;

    ListPage(CaseLists lists, ReadyLists ready, People people, Cells cells, AuditLog audit) {
        this.lists = lists;
        this.ready = ready;
        this.people = people;
        this.cells = cells;
        this.audit = audit;
    }

    @GetMapping("/dossiers")
    ModelAndView show(
            @ModelAttribute ListFilter filter,
            @RequestParam(name = "apres", required = false) @Nullable String after,
            @RequestParam(name = "avis", defaultValue = "") String notice,
            @RequestParam(name = "liste", required = false) @Nullable UUID about,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        LocalDate today = ready.today();
        CaseLists.Filter wanted = filter.forViewer(viewer.id());
        List<CaseFile> found = lists.page(wanted, today, filter.order(), key(after), SHOWN + 1);
        List<CaseFile> shown = found.stream().limit(SHOWN).toList();
        audit.record(
                "casefile.list",
                viewer.account(),
                shown.stream().map(file -> file.id().value()).toList());
        Map<String, Object> model = ready.model(page, viewer.id());
        model.put("filter", filter);
        model.put("shown", shown);
        model.put("more", found.size() > SHOWN ? next(filter, shown.getLast()) : "");
        model.put("count", lists.count(wanted, today));
        model.put("today", today);
        model.put("names", people.names());
        model.put("cells", cells.ofChamber());
        model.put("notice", notice);
        model.put("about", about == null ? "" : about.toString());
        return new ModelAndView("worklist/list", model);
    }

    /** The ready-made lists with their counts and one's own, for the desk. */
    @GetMapping("/listes")
    ModelAndView readyOnly(@AuthenticationPrincipal Viewer viewer, Page page) {
        return new ModelAndView("worklist/ready", ready.model(page, viewer.id()));
    }

    private static String next(ListFilter filter, CaseFile last) {
        CaseLists.Key key = CaseLists.Key.after(last);
        String address = filter.address();
        return "%s%sapres=%s_%s"
                .formatted(address, address.contains("?") ? "&" : "?", key.day(), key.id());
    }

    /** Where the page before ended; whatever is no such place is the beginning. */
    private static CaseLists.@Nullable Key key(@Nullable String after) {
        String[] parts = after == null ? new String[0] : after.split("_", -1);
        try {
            return parts.length == 2
                    ? TypedDate.read(parts[0])
                            .map(day -> new CaseLists.Key(day, UUID.fromString(parts[1])))
                            .orElse(null)
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
