package fr.phare.journal;

import fr.phare.access.Action;
import fr.phare.account.People;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says traces in words: who, what, on whom or what. */
@Component
class JournalLines {

    /** Traces whose subject is one call of a case. */
    private static final Set<String> OF_CALLS =
            Set.of(
                    "casefile.attempt",
                    "casefile.take-back",
                    "casefile.begin-note",
                    "casefile.write-on-note",
                    "casefile.read-note");

    /** Traces whose subject is whoever looked. */
    private static final Set<String> OF_VIEWERS = Set.of("casefile.list", "casefile.recognise");

    private static final int TAIL = 4;

    private final People people;
    private final Cells cells;
    private final JournalDetails details;

    JournalLines(People people, Cells cells, JournalDetails details) {
        this.people = people;
        this.cells = cells;
        this.details = details;
    }

    List<JournalLine> of(List<Journal.Trace> traces, Page page) {
        Map<UUID, String> names = new HashMap<>();
        people.names().forEach((id, name) -> names.put(id.value(), name));
        Map<UUID, String> known = new HashMap<>(names);
        for (Cell cell : cells.ofChamber()) {
            known.put(cell.id().value(), cell.name());
        }
        known.put(Wall.current().value(), page.t("journal.on-chamber"));
        return traces.stream().map(trace -> line(trace, names, known, page)).toList();
    }

    private JournalLine line(
            Journal.Trace trace, Map<UUID, String> names, Map<UUID, String> known, Page page) {
        UUID account = trace.account();
        String subject = known.get(trace.subject());
        return new JournalLine(
                trace.at(),
                account == null
                        ? page.t("journal.nobody")
                        : names.getOrDefault(account, page.t("journal.gone")),
                what(trace.action(), page),
                trace.subject(),
                subject == null ? unnamed(trace, page) : subject,
                address(trace, page),
                details.of(trace, page));
    }

    /** An action that Phare once knew is said as it was kept. */
    private static String what(String action, Page page) {
        try {
            return page.t("journal.did." + action);
        } catch (NoSuchMessageException forgotten) {
            return action;
        }
    }

    /** What kind of thing it was, and the end of its id: enough to tell it from others. */
    private static String unnamed(Journal.Trace trace, Page page) {
        String id = trace.subject().toString();
        return page.t("journal.on." + kind(trace.action()), id.substring(id.length() - TAIL));
    }

    private static String kind(String action) {
        String module = action.substring(0, action.indexOf('.'));
        return switch (module) {
            case "casefile" ->
                    OF_VIEWERS.contains(action)
                            ? "other"
                            : OF_CALLS.contains(action) ? "call" : "case";
            case "help", "retention" -> "case";
            case "callback", "queue" -> "asking";
            case "recap" -> "recap";
            case "chamber" -> "closure";
            default -> "other";
        };
    }

    private static String address(Journal.Trace trace, Page page) {
        return kind(trace.action()).equals("case")
                        && !trace.action().equals("retention.erase-case")
                        && page.may(Action.READ_CASE)
                ? "/dossiers/" + trace.subject()
                : "";
    }
}
