package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a module pushes into the line.
 *
 * @param subjectKey who waits for what, hashed: an open entry with the same key is joined
 * @param reference what people call it on the telephone
 * @param notBefore the person asked not to be called earlier
 * @param promisedBy what the person was told; for what was promised nothing, by when it is due all
 *     the same: for every kind a wait that ends
 * @param tier whose work it is
 * @param owner who knows the person already, if anybody
 */
public record NewEntry(
        CellId cell,
        EntryKind kind,
        String subjectKey,
        String reference,
        boolean urgent,
        Instant askedAt,
        Instant notBefore,
        Instant promisedBy,
        Tier tier,
        @Nullable AccountId owner) {}
