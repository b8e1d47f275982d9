package fr.phare.settings;

import fr.phare.chamber.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Where a value holds.
 *
 * @param cell null for the whole chamber, as far as its cells have no value of their own
 */
public record Scope(@Nullable CellId cell) {

    public static final Scope CHAMBER = new Scope(null);

    public static Scope of(CellId cell) {
        return new Scope(cell);
    }

    public boolean isChamber() {
        return cell == null;
    }
}
