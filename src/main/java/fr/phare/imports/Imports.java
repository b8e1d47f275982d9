package fr.phare.imports;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.CellId;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with an import; each step is in the journal. */
@Component
@Transactional
class Imports {

    /** Somebody has given the machine work in {@code chamber}. */
    record WorkGiven(ChamberId chamber) {}

    private final ImportRecords records;
    private final ImportRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportRecords records,
            ImportRows rows,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(ImportId id) {
        return records.find(id);
    }

    @Transactional(readOnly = true)
    public List<Import> newest(int limit) {
        return records.newest(limit);
    }

    /** Reads a draft otherwise from now on. */
    public void lay(ImportId id, CellId cell, Import.Layout layout) {
        records.lay(id, cell, layout);
    }

    /** Takes the rows of a draft in, in the name of {@code by}. */
    public boolean start(ImportId id, boolean confirmed, AccountId by) {
        if (!move(id, ImportState.Move.START)) {
            return false;
        }
        records.start(id, confirmed, by, clock.instant());
        boolean titled = records.find(id).orElseThrow().layout().titled();
        rows.first(id, titled ? 1 : 0)
                .forEach(title -> rows.settle(id, title.line(), RowState.TITLE));
        return true;
    }

    /** What was taken in stays; the rest waits. */
    public boolean stop(ImportId id) {
        return move(id, ImportState.Move.STOP);
    }

    public boolean resume(ImportId id) {
        return records.find(id).filter(Import::hasRows).isPresent()
                && move(id, ImportState.Move.RESUME);
    }

    /** Withdraws all that nobody has dealt with yet. */
    public boolean takeBack(ImportId id) {
        return records.find(id).filter(Import::canBeTakenBack).isPresent()
                && move(id, ImportState.Move.TAKE_BACK);
    }

    /** Forgets a draft. */
    public boolean discard(ImportId id) {
        if (!move(id, ImportState.Move.DISCARD)) {
            return false;
        }
        records.forget(id, new Import.Totals(0, 0, 0, 0, 0));
        rows.delete(id);
        return true;
    }

    private boolean move(ImportId id, ImportState.Move move) {
        boolean allowed =
                records.lock(id).filter(found -> move.isAllowedFrom(found.state())).isPresent();
        if (!allowed) {
            return false;
        }
        records.move(id, move.to(), clock.instant());
        audit.record("imports." + move.to().stored(), id.value());
        if (move.to().isAtWork()) {
            events.publishEvent(new WorkGiven(Wall.current()));
        }
        return true;
    }
}
