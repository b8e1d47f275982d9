package fr.phare.journal;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal of a chamber: ids, actions and who, never a name or a note of a case. */
@Controller
@Requires(Action.READ_JOURNAL)
class JournalController {

    private static final int SHOWN = 100;

    private final Journal journal;
    private final People people;
    private final Cells cells;

    JournalController(Journal journal, People people, Cells cells) {
        this.journal = journal;
        this.people = people;
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
        Map<UUID, String> names =
                people.ofChamber().stream()
                        .collect(Collectors.toMap(person -> id(person.id()), Person::name));
        return new ModelAndView(
                "journal/journal",
                Map.of(
                        "page", page,
                        "traces", traces,
                        "names", names,
                        "zone", cells.zone(),
                        "more", subject == null && traces.size() == SHOWN));
    }

    private static UUID id(AccountId account) {
        return account.value();
    }
}
