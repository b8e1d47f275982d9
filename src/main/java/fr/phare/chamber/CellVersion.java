package fr.phare.chamber;

import fr.phare.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was called and where, from a moment on.
 *
 * @param number 1 for what it was opened with, then 2, 3…
 * @param by null: the machine
 */
public record CellVersion(int number, CellDetails details, @Nullable AccountId by, Instant at) {}
