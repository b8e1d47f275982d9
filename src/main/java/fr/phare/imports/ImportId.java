package fr.phare.imports;

import java.util.UUID;

/** Identifies an {@link Import}. */
public record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
