package fr.phare.chamber;

import java.util.UUID;

/** A cell of a chamber. */
public record CellId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
