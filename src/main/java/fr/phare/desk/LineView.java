package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.queue.Board;
import fr.phare.queue.Boards;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The line as an adviser sees it: due times, who is late, what they hold, their open cases. */
@Component
class LineView {

    private static final int SHOWN = 50;

    /**
     * One who waits.
     *
     * @param asking absent for what came by other means
     */
    record Row(Entry entry, Cell cell, @Nullable CallbackForm asking, boolean late, boolean mine) {}

    record Line(
            List<Row> waiting,
            List<Row> taken,
            int waitingCount,
            int lateCount,
            @Nullable Instant longestWaitSince,
            List<CaseFile> ownCases,
            Instant now) {

        /** {@code 1 000+} above the cap, exact below. */
        boolean isCapped() {
            return waitingCount > Board.COUNT_CAP;
        }
    }

    private final Boards boards;
    private final Callbacks callbacks;
    private final CaseFiles cases;
    private final Cells cells;
    private final Clock clock;

    LineView(Boards boards, Callbacks callbacks, CaseFiles cases, Cells cells, Clock clock) {
        this.boards = boards;
        this.callbacks = callbacks;
        this.cases = cases;
        this.cells = cells;
        this.clock = clock;
    }

    Line now(AccountId viewer) {
        Board board = boards.now(SHOWN);
        Instant now = clock.instant();
        Map<CellId, Cell> byId =
                cells.ofChamber().stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        Map<EntryId, CallbackForm> askings = callbacks.firstOfEach(ids(board));
        Function<Entry, Optional<Row>> row =
                entry ->
                        Optional.ofNullable(byId.get(entry.cell()))
                                .map(
                                        cell ->
                                                new Row(
                                                        entry,
                                                        cell,
                                                        askings.get(entry.id()),
                                                        entry.lateAt(now),
                                                        entry.heldBy(viewer)));
        return new Line(
                board.waiting().stream().map(row).flatMap(Optional::stream).toList(),
                board.taken().stream().map(row).flatMap(Optional::stream).toList(),
                board.waitingCount(),
                board.lateCount(),
                board.longestWaitSince(),
                cases.openCasesOf(viewer),
                now);
    }

    private static List<EntryId> ids(Board board) {
        return java.util.stream.Stream.concat(board.waiting().stream(), board.taken().stream())
                .map(Entry::id)
                .toList();
    }
}
