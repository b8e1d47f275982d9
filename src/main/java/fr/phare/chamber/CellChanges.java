package fr.phare.chamber;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Changes what cells of the current chamber are called and where they are; everything they were is
 * kept, and addresses they had lead to them for ever. A given promise never moves: another place
 * can only break it.
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

        /** These promises would be broken, which has to be said first; nothing was done. */
        record Breaks(List<BrokenPromise> broken) implements Result {}
    }

    private final CellRows rows;
    private final Cells cells;
    private final CellWriting writing;

    CellChanges(CellRows rows, Cells cells, CellWriting writing) {
        this.rows = rows;
        this.cells = cells;
        this.writing = writing;
    }

    /** All versions of a cell, the one that holds first. */
    public List<CellVersion> versions(Cell cell) {
        return rows.versions(cell.id());
    }

    /**
     * Makes the cell as {@code wanted} says.
     *
     * @param seen number of the version that was looked at
     * @param knowingly whether the promises that this breaks were seen
     */
    public Result change(Cell cell, CellDetails wanted, int seen, boolean knowingly) {
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
        List<BrokenPromise> broken = knowingly ? List.of() : writing.breaks(cell, wanted);
        return broken.isEmpty() ? make(cell, latest, wanted) : new Result.Breaks(broken);
    }

    private Result make(Cell cell, CellVersion latest, CellDetails wanted) {
        try {
            return writing.make(cell, latest, wanted)
                    ? new Result.Changed()
                    : new Result.Conflict(versions(cell).getFirst());
        } catch (DuplicateKeyException taken) {
            return new Result.AddressTaken();
        }
    }
}
