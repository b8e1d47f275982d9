package fr.phare.settings;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a setting at one scope, as it was kept.
 *
 * @param version 1 for the first change of that setting there, then 2, 3…
 * @param from canonical value before; null: none of its own
 * @param to canonical value from then on; null: none of its own
 * @param by null: the machine
 * @param undoes the change that this one takes back
 */
public record Change(
        UUID id,
        Scope scope,
        String setting,
        int version,
        @Nullable String from,
        @Nullable String to,
        @Nullable AccountId by,
        Instant at,
        @Nullable UUID undoes) {}
