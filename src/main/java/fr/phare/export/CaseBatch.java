package fr.phare.export;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.RequestList;
import fr.phare.casefile.CaseList;
import fr.phare.queue.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cases on their way into a list, some hundreds at a time: their askings are read together. */
class CaseBatch {

    private static final int SIZE = 500;

    private final RequestList requests;
    private final Rows rows;
    private final List<CaseList.CaseLine> lines = new ArrayList<>(SIZE);

    CaseBatch(RequestList requests, Rows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    void add(CaseList.CaseLine line) {
        lines.add(line);
        if (lines.size() == SIZE) {
            flush();
        }
    }

    /** Writes those that are still waiting. */
    void flush() {
        List<EntryId> entries = lines.stream().flatMap(line -> line.entries().stream()).toList();
        Map<EntryId, List<CallbackForm>> askings = requests.ofEntries(entries);
        lines.forEach(line -> rows.add(line, asked(line, askings)));
        lines.clear();
    }

    /** Those of the person spoken with; until somebody was, those that led to the case. */
    private static List<CallbackForm> asked(
            CaseList.CaseLine line, Map<EntryId, List<CallbackForm>> askings) {
        List<CallbackForm> led =
                line.entries().stream()
                        .flatMap(entry -> askings.getOrDefault(entry, List.of()).stream())
                        .filter(form -> !form.withdrawn())
                        .toList();
        List<CallbackForm> theirs =
                led.stream()
                        .filter(form -> line.file().id().value().equals(form.attachedCase()))
                        .toList();
        return theirs.isEmpty()
                ? led.stream().filter(form -> Objects.isNull(form.attachedCase())).toList()
                : theirs;
    }
}
