package fr.phare.topic;

import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom topics are looked at: the whole chamber or one cell.
 *
 * @param cell null for the whole chamber
 * @param cells all of the chamber
 */
record TopicPlace(@Nullable Cell cell, List<Cell> cells) {

    @Nullable CellId id() {
        return cell == null ? null : cell.id();
    }

    /** What follows an address to stay here. */
    String query() {
        return cell == null ? "" : "?cellule=" + cell.id();
    }

    String address() {
        return TopicController.ADDRESS + query();
    }

    /** Same, saying what was done. */
    String done(String what) {
        return address() + (cell == null ? "?" : "&") + "fait=" + what;
    }

    String field() {
        return cell == null ? "" : cell.id().toString();
    }
}
