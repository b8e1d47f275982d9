package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.queue.Boards;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is one person's: what they hold, what was kept for them, their open cases. */
@Component
class OwnWork {

    private static final int SHOWN = 20;

    /**
     * @param held they hold it now
     * @param kept it waits, and they know the person or were asked to take them
     * @param covered open cases of colleagues for whom they stand in
     * @param away colleagues who are away now
     */
    record Own(
            List<LineView.Row> held,
            List<LineView.Row> kept,
            List<CaseFile> cases,
            List<Covered> covered,
            List<AwayLine> away) {}

    /** The open cases of somebody away. */
    record Covered(String name, List<CaseFile> cases) {}

    private final Queue queue;
    private final Boards boards;
    private final LineView line;
    private final CaseFiles cases;
    private final AwayLines away;

    OwnWork(Queue queue, Boards boards, LineView line, CaseFiles cases, AwayLines away) {
        this.queue = queue;
        this.boards = boards;
        this.line = line;
        this.cases = cases;
        this.away = away;
    }

    @Transactional(readOnly = true)
    Own of(AccountId account) {
        List<Entry> held =
                queue.heldBy(account).stream().map(queue::find).flatMap(Optional::stream).toList();
        List<Entry> kept = boards.keptFor(account, SHOWN);
        List<LineView.Row> rows = line.rows(Stream.concat(held.stream(), kept.stream()).toList());
        return new Own(
                of(held, rows),
                of(kept, rows),
                cases.openCasesOf(account),
                coveredBy(account),
                away.all());
    }

    private List<Covered> coveredBy(AccountId account) {
        return away.all().stream()
                .filter(line -> account.equals(line.away().deputy()))
                .map(line -> new Covered(line.name(), cases.openCasesOf(line.away().account())))
                .filter(covered -> !covered.cases().isEmpty())
                .toList();
    }

    private static List<LineView.Row> of(List<Entry> entries, List<LineView.Row> rows) {
        List<EntryId> ids = entries.stream().map(Entry::id).toList();
        return rows.stream().filter(row -> ids.contains(row.entry().id())).toList();
    }
}
