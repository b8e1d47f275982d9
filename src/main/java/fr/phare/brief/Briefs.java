package fr.phare.brief;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseLists;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.queue.Board;
import fr.phare.queue.Boards;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the brief of one person, as things stand. */
@Component
class Briefs {

    private static final int SHOWN = 20;
    private static final int MOST_URGENT = 10;

    private final CaseLists cases;
    private final Boards boards;
    private final Callbacks callbacks;
    private final Cells cells;
    private final Clock clock;

    Briefs(CaseLists cases, Boards boards, Callbacks callbacks, Cells cells, Clock clock) {
        this.cases = cases;
        this.boards = boards;
        this.callbacks = callbacks;
        this.cells = cells;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), cells.zone());
    }

    Brief of(AccountId account) {
        ZoneId zone = cells.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Board board = boards.now(MOST_URGENT);
        List<Entry> morning = boards.promisedBefore(noonOrNow(today, zone), SHOWN);
        Function<List<Entry>, List<Brief.Waiting>> named =
                named(
                        Stream.of(morning, board.waiting(), board.undecided())
                                .flatMap(List::stream)
                                .toList());
        return new Brief(
                today,
                zone,
                mine(account, CaseLists.Due.TODAY, today),
                mine(account, CaseLists.Due.LATE, today),
                named.apply(morning),
                named.apply(board.waiting()),
                named.apply(board.undecided()));
    }

    /** Who is late belongs to the morning's list, in the afternoon too. */
    private Instant noonOrNow(LocalDate today, ZoneId zone) {
        Instant noon = today.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant now = clock.instant();
        return noon.isAfter(now) ? noon : now;
    }

    private List<CaseFile> mine(AccountId account, CaseLists.Due due, LocalDate today) {
        CaseLists.Filter filter = new CaseLists.Filter(null, account, null, due, "");
        return cases.page(filter, today, CaseLists.Order.NEXT_STEP, null, SHOWN);
    }

    private Function<List<Entry>, List<Brief.Waiting>> named(List<Entry> all) {
        Map<CellId, Cell> byId =
                cells.ofChamber().stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        Map<EntryId, CallbackForm> askings =
                callbacks.firstOfEach(all.stream().map(Entry::id).distinct().toList());
        Instant now = clock.instant();
        return entries ->
                entries.stream()
                        .flatMap(
                                entry ->
                                        Stream.ofNullable(byId.get(entry.cell()))
                                                .map(
                                                        cell ->
                                                                Brief.waiting(
                                                                        entry,
                                                                        name(entry, askings),
                                                                        cell,
                                                                        now)))
                        .toList();
    }

    private static String name(Entry entry, Map<EntryId, CallbackForm> askings) {
        CallbackForm asking = askings.get(entry.id());
        return asking == null ? entry.reference() : asking.name();
    }
}
