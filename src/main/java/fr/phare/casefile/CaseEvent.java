package fr.phare.casefile;

import fr.phare.access.AccountId;
import java.time.Instant;

/**
 * Something that happened to a case besides conversations.
 *
 * @param kind message key {@code casefile.event.<kind>}
 */
public record CaseEvent(String kind, String detail, AccountId account, Instant at) {}
