package fr.phare.export;

import fr.phare.account.People;
import fr.phare.audit.AuditLog;
import fr.phare.callback.RequestList;
import fr.phare.casefile.CaseList;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.storage.Wall;
import fr.phare.tables.TableWriter;
import fr.phare.web.Words;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lists row by row. The audit has a line before the first row, kept whatever becomes of the
 * rest, and one after the last, with their number. What was said (messages, notes) is in none of
 * them.
 */
@Component
class Exports {

    /** What is listed of what, and in whose words. */
    record Order(
            ExportForm.Kind kind,
            @Nullable CellId cell,
            Range range,
            ExportForm.@Nullable State state,
            Words words) {}

    private final RequestList requests;
    private final CaseList cases;
    private final Cells cells;
    private final People people;
    private final AuditLog audit;

    Exports(RequestList requests, CaseList cases, Cells cells, People people, AuditLog audit) {
        this.requests = requests;
        this.cases = cases;
        this.cells = cells;
        this.people = people;
        this.audit = audit;
    }

    /** Leaves the line of an export that begins: rows may leave from then on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(ExportForm.Kind kind) {
        audit.record("export.begin", Wall.current().value(), kind.slug());
    }

    /** Returns how many rows were written. */
    @Transactional
    public long write(Order order, TableWriter table) throws IOException {
        Map<CellId, Cell> byId =
                cells.ofChamber().stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        Rows rows = new Rows(table, byId, people.names(), order.words());
        table.row(Titles.of(order.kind(), order.words()));
        switch (order.kind()) {
            case REQUESTS -> requests.each(requestsOf(order), rows::add);
            case CASES -> writeCases(order, rows);
            case PEOPLE -> cases.eachPerson(casesOf(order), rows::add);
        }
        audit.record(
                "export." + order.kind().slug(),
                Wall.current().value(),
                Long.toString(rows.count()));
        return rows.count();
    }

    private void writeCases(Order order, Rows rows) {
        CaseBatch batch = new CaseBatch(requests, rows);
        cases.eachCase(casesOf(order), batch::add);
        batch.flush();
    }

    private static RequestList.Selection requestsOf(Order order) {
        RequestList.State state =
                switch (order.state()) {
                    case null -> null;
                    case OPEN -> RequestList.State.OPEN;
                    case DONE -> RequestList.State.ATTACHED;
                    case WITHDRAWN -> RequestList.State.WITHDRAWN;
                };
        return new RequestList.Selection(
                order.cell(), order.range().from(), order.range().before(), state);
    }

    private static CaseList.Selection casesOf(Order order) {
        Boolean open = order.state() == null ? null : order.state() == ExportForm.State.OPEN;
        return new CaseList.Selection(
                order.cell(), order.range().from(), order.range().before(), open);
    }
}
