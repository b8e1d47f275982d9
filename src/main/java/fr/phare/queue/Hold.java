package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.Instant;

/**
 * Somebody has an entry.
 *
 * @param calling they began to call, and have not said what came of it
 */
public record Hold(AccountId account, Instant since, boolean calling) {}
