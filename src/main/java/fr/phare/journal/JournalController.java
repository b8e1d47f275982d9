package fr.phare.journal;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.account.People;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cells;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal of a chamber: who did what, never a name or a note of a case. */
@Controller
@Requires(Action.READ_JOURNAL)
class JournalController {

    private static final int SHOWN = 100;

    private final Journal journal;
    private final JournalLines lines;
    private final Cells cells;
    private final People people;

    JournalController(Journal journal, JournalLines lines, Cells cells, People people) {
        this.journal = journal;
        this.lines = lines;
        this.cells = cells;
        this.people = people;
    }

    @GetMapping("/journal")
    ModelAndView show(
            @RequestParam(name = "avant", required = false) @Nullable Long before,
            @RequestParam(name = "sur", required = false) @Nullable UUID subject,
            @ModelAttribute JournalFilter filter,
            Page page) {
        FieldErrors errors = new FieldErrors();
        Journal.Filter wanted = filter.read(cells.zone(), page.words(), errors);
        long from = before == null ? Long.MAX_VALUE : before;
        List<Journal.Trace> traces =
                subject == null
                        ? journal.newest(from, SHOWN, wanted)
                        : journal.of(subject, from, SHOWN);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("lines", lines.of(traces, page));
        model.put("of", subject == null ? "" : subject.toString());
        model.put("zone", cells.zone());
        model.put("filter", filter);
        model.put("errors", errors);
        model.put("people", people.names());
        boolean more = traces.size() == SHOWN;
        model.put("older", more ? older(subject, filter, traces.getLast().id()) : "");
        return new ModelAndView("journal/journal", model);
    }

    private static String older(@Nullable UUID subject, JournalFilter filter, long oldest) {
        String older = filter.older(oldest);
        return subject == null ? older : older + "&sur=" + subject;
    }
}
