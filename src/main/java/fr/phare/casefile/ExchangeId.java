package fr.phare.casefile;

import java.util.UUID;

/** One conversation of a case. */
public record ExchangeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
