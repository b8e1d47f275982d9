package fr.phare.chamber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose chamber it is. */
public enum ChamberKind {
    TRADES,
    COMMERCE,
    AGRICULTURE;

    /** {@code trades}, as in the database, in plans and in forms. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChamberKind> read(String stored) {
        return Arrays.stream(values()).filter(kind -> kind.stored().equals(stored)).findFirst();
    }
}
