package fr.phare.journal;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    JournalController(Journal journal, JournalLines lines, Cells cells) {
        this.journal = journal;
        this.lines = lines;
        this.cells = cells;
    }

    @GetMapping("/journal")
    ModelAndView show(
            @RequestParam(name = "avant", required = false) @Nullable Long before,
            @RequestParam(name = "sur", required = false) @Nullable UUID subject,
            Page page) {
        List<Journal.Trace> traces =
                subject == null
                        ? journal.newest(before == null ? Long.MAX_VALUE : before, SHOWN)
                        : journal.of(subject, SHOWN);
        return new ModelAndView(
                "journal/journal",
                Map.of(
                        "page",
                        page,
                        "lines",
                        lines.of(traces, page),
                        "of",
                        subject == null ? "" : subject.toString(),
                        "zone",
                        cells.zone(),
                        "oldest",
                        traces.isEmpty() ? 0L : traces.getLast().id(),
                        "more",
                        subject == null && traces.size() == SHOWN));
    }
}
