package fr.phare.chamber;

import fr.phare.audit.AuditLog;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes what cells of the current chamber are called and where they are; everything they were is
 * kept, and addresses they had lead to them for ever.
 */
@Component
public class CellChanges {

    /** What came of a wish to change a cell. */
    public sealed interface Result {

        record Changed() implements Result {}

        /** It was so already. */
        record Unchanged() implements Result {}

        /** Somebody changed it since it was looked at; nothing was done. */
        record Conflict(CellVersion theirs) implements Result {}

        /** A cell, of whatever chamber, has or had this address; nothing was done. */
        record AddressTaken() implements Result {}
    }

    private final CellRows rows;
    private final Cells cells;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    CellChanges(
            CellRows rows,
            Cells cells,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.cells = cells;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** All versions of a cell, the one that holds first. */
    public List<CellVersion> versions(Cell cell) {
        return rows.versions(cell.id());
    }

    /**
     * Makes the cell as {@code wanted} says.
     *
     * @param seen number of the version that was looked at
     */
    public Result change(Cell cell, CellDetails wanted, int seen) {
        CellVersion latest = versions(cell).getFirst();
        if (latest.details().equals(wanted)) {
            return new Result.Unchanged();
        }
        if (latest.number() != seen) {
            return new Result.Conflict(latest);
        }
        if (!cells.isFree(wanted.slug(), cell.id())) {
            return new Result.AddressTaken();
        }
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> make(cell, latest, wanted)))
                    ? new Result.Changed()
                    : new Result.Conflict(versions(cell).getFirst());
        } catch (DuplicateKeyException taken) {
            return new Result.AddressTaken();
        }
    }

    private boolean make(Cell cell, CellVersion latest, CellDetails wanted) {
        if (!rows.addVersion(cell.id(), latest.number() + 1, wanted)) {
            return false;
        }
        String former = latest.details().slug();
        rows.update(cell.id(), wanted);
        if (!former.equals(wanted.slug())) {
            rows.keepAddress(cell.id(), former, wanted.slug());
        }
        audit.record("chamber.change-cell", cell.id().value(), "version=" + (latest.number() + 1));
        events.publishEvent(new CellChanged(cell.id()));
        events.publishEvent(new HoursChanged(cell.id()));
        return true;
    }
}
