package fr.phare.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.live.Watched;
import fr.phare.queue.Board;
import fr.phare.queue.Boards;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.LineChanged;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The line as everybody of a chamber sees it. Read once for all who look: hundreds of open pages
 * ask at the same moment, after the same change.
 */
@Component
class LineView implements Watched {

    /** How old it may be where nothing happened on this node: people grow late, others act. */
    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int SHOWN = 50;
    private static final int SEEN_AT_ONCE = 12;

    /**
     * One who waits.
     *
     * @param asking absent for what came by other means
     * @param holder name of who has it, empty where nobody has
     * @param owner name of whose it is meant to be, empty for nobody in particular
     */
    record Row(
            Entry entry,
            Cell cell,
            @Nullable CallbackForm asking,
            boolean late,
            String holder,
            String owner) {

        String name() {
            return asking == null ? entry.reference() : asking.name();
        }
    }

    record Line(
            List<Row> waiting,
            List<Row> taken,
            List<Row> undecided,
            List<Row> resting,
            int waitingCount,
            int restingCount,
            int lateCount,
            @Nullable Instant longestWaitSince,
            Instant now) {

        /** As many as are seen without scrolling past what else happens. */
        List<Row> first() {
            return waiting.stream().limit(SEEN_AT_ONCE).toList();
        }

        /** Those that nobody has, now or later. */
        List<Row> free() {
            return Stream.concat(waiting.stream(), resting.stream()).toList();
        }

        /** Those after {@link #first}. */
        List<Row> others() {
            return waiting.stream().skip(SEEN_AT_ONCE).toList();
        }
    }

    private final Boards boards;
    private final Callbacks callbacks;
    private final Names names;
    private final Cells cells;
    private final Clock clock;
    private final Cache<ChamberId, Line> lines =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    LineView(Boards boards, Callbacks callbacks, Names names, Cells cells, Clock clock) {
        this.boards = boards;
        this.callbacks = callbacks;
        this.names = names;
        this.cells = cells;
        this.clock = clock;
    }

    Line now() {
        return lines.get(Wall.current(), chamber -> read());
    }

    @Override
    public int fingerprint() {
        Line line = now();
        return Objects.hash(
                line.waiting(),
                line.taken(),
                line.undecided(),
                line.resting(),
                line.waitingCount(),
                line.restingCount(),
                line.lateCount());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(LineChanged change) {
        lines.invalidate(change.chamber());
    }

    private Line read() {
        Board board = boards.now(SHOWN);
        Instant now = clock.instant();
        Function<List<Entry>, List<Row>> rows = rows(board, now);
        return new Line(
                rows.apply(board.waiting()),
                rows.apply(board.taken()),
                rows.apply(board.undecided()),
                rows.apply(board.resting()),
                board.waitingCount(),
                board.restingCount(),
                board.lateCount(),
                board.longestWaitSince(),
                now);
    }

    /** Rows of entries, each list as it is ordered. */
    List<Row> rows(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return rows(entries, clock.instant()).apply(entries);
    }

    private Function<List<Entry>, List<Row>> rows(Board board, Instant now) {
        return rows(
                Stream.of(board.waiting(), board.taken(), board.undecided(), board.resting())
                        .flatMap(List::stream)
                        .toList(),
                now);
    }

    private Function<List<Entry>, List<Row>> rows(List<Entry> all, Instant now) {
        Map<CellId, Cell> byId =
                cells.ofChamber().stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        Map<EntryId, CallbackForm> askings =
                callbacks.firstOfEach(all.stream().map(Entry::id).toList());
        Map<AccountId, String> everybody = names.all();
        return entries ->
                entries.stream()
                        .filter(entry -> byId.containsKey(entry.cell()))
                        .map(
                                entry ->
                                        new Row(
                                                entry,
                                                Optional.ofNullable(byId.get(entry.cell()))
                                                        .orElseThrow(),
                                                askings.get(entry.id()),
                                                entry.lateAt(now),
                                                named(entry.holder(), everybody),
                                                named(entry.owner(), everybody)))
                        .toList();
    }

    private static String named(@Nullable AccountId account, Map<AccountId, String> everybody) {
        return account == null ? "" : everybody.getOrDefault(account, "?");
    }
}
