package fr.phare.chamber;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was called and where, from a moment on.
 *
 * @param number 1 for what it was opened with, then 2, 3…
 * @param by null: the machine
 * @param broken references of the given promises that it broke
 */
public record CellVersion(
        int number, CellDetails details, @Nullable AccountId by, Instant at, List<String> broken) {

    public CellVersion {
        broken = List.copyOf(broken);
    }
}
