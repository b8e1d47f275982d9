package fr.phare.casefile;

import fr.phare.access.AccountId;
import java.time.Instant;

/**
 * What was said about one fact.
 *
 * @param value in the canonical form of the catalogue
 */
public record FactAnswer(
        String fact, String value, FactSource source, AccountId saidBy, Instant saidAt) {

    @Override
    public String toString() {
        return "FactAnswer[" + fact + "]";
    }
}
