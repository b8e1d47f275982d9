package fr.phare.office;

import fr.phare.chamber.Cell;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom settings are looked at: the whole chamber or one cell.
 *
 * @param cell null for the whole chamber
 * @param cells all of the chamber
 */
record Place(@Nullable Cell cell, List<Cell> cells) {

    private static final ZoneId NO_CELL = ZoneId.of("Europe/Paris");

    Scope scope() {
        return cell == null ? Scope.CHAMBER : Scope.of(cell.id());
    }

    /** The same place for {@code setting}, which may be the same everywhere. */
    Place of(Setting<?> setting) {
        return setting.ofCells() ? this : new Place(null, cells);
    }

    /** What follows an address to stay here. */
    String query() {
        return query(cell);
    }

    static String query(@Nullable Cell cell) {
        return cell == null ? "" : "?cellule=" + cell.id();
    }

    /** With one cell there is nothing to choose: its chamber's values are its own. */
    boolean isChoice() {
        return cells.size() > 1;
    }

    /** The cell that stands for this place where one is needed. */
    Optional<Cell> example() {
        return Optional.ofNullable(cell).or(() -> cells.stream().findFirst());
    }

    ZoneId zone() {
        return example().map(Cell::zone).orElse(NO_CELL);
    }
}
