package fr.phare.export;

import fr.phare.audit.AuditLog;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.RequestList;
import fr.phare.casefile.CaseList;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.phone.PhoneNumber;
import fr.phare.storage.Wall;
import fr.phare.tables.TableWriter;
import fr.phare.topic.Topic;
import fr.phare.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes lists row by row. The audit has a line before the first row, kept whatever becomes of the
 * rest, and one after the last, with their number. What was said (messages, notes, next steps) is
 * in none of them.
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
    private final AuditLog audit;

    Exports(RequestList requests, CaseList cases, Cells cells, AuditLog audit) {
        this.requests = requests;
        this.cases = cases;
        this.cells = cells;
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
        Rows rows = new Rows(table, byId, order.words());
        table.row(Titles.of(order.kind(), order.words()));
        switch (order.kind()) {
            case REQUESTS -> requests.each(requestsOf(order), rows::add);
            case CASES -> cases.eachCase(casesOf(order), rows::add);
            case PEOPLE -> cases.eachPerson(casesOf(order), rows::add);
        }
        audit.record(
                "export." + order.kind().slug(), Wall.current().value(), Long.toString(rows.count));
        return rows.count;
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

    /** Turns what there is into cells. */
    private static final class Rows {

        private final TableWriter table;
        private final Map<CellId, Cell> cells;
        private final Words words;
        private long count;

        Rows(TableWriter table, Map<CellId, Cell> cells, Words words) {
            this.table = table;
            this.cells = cells;
            this.words = words;
        }

        void add(CallbackForm form) {
            Cell cell = cells.get(form.cell());
            write(
                    form.reference(),
                    name(cell),
                    moment(form.askedAt(), cell),
                    moment(form.promisedBy(), cell),
                    words.of("export.request", RequestList.stateOf(form)),
                    form.name(),
                    phone(form.phone()),
                    text(form.email()),
                    text(form.siret()),
                    text(form.postcode()),
                    topic(form.topic()),
                    words.t(form.urgent() ? "export.yes" : "export.no"),
                    form.attachedCase() == null ? "" : form.attachedCase().toString());
        }

        void add(CaseList.CaseLine line) {
            Cell cell = cells.get(line.file().cell());
            write(
                    line.file().id().toString(),
                    name(cell),
                    moment(line.file().openedAt(), cell),
                    moment(line.closedAt(), cell),
                    line.file().title(),
                    text(line.file().siret()),
                    words.of("casefile.stage", line.file().stage()),
                    line.file().outcome() == null
                            ? ""
                            : words.of("casefile.outcome", line.file().outcome()),
                    line.file().nextStepOn() == null ? "" : line.file().nextStepOn(),
                    Integer.toString(line.people()));
        }

        void add(CaseList.PersonLine line) {
            Cell cell = cells.get(line.cell());
            write(
                    line.file().toString(),
                    name(cell),
                    line.business(),
                    words.of("casefile.role", line.role()),
                    line.name(),
                    phone(line.phone()),
                    text(line.email()),
                    words.t(line.speaks() ? "export.yes" : "export.no"),
                    moment(line.addedAt(), cell));
        }

        private void write(Object... row) {
            try {
                table.row(List.of(row));
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String name(@Nullable Cell cell) {
            return cell == null ? "" : cell.name();
        }

        private static Object moment(@Nullable Instant at, @Nullable Cell cell) {
            ZoneId zone = cell == null ? ZoneId.of("Europe/Paris") : cell.zone();
            return at == null ? "" : LocalDateTime.ofInstant(at, zone);
        }

        private static String phone(@Nullable String e164) {
            return e164 == null ? "" : new PhoneNumber(e164).display();
        }

        private String topic(@Nullable Topic topic) {
            return topic == null ? "" : topic.label(words.locale().getLanguage());
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
