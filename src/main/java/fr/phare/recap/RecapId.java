package fr.phare.recap;

import java.util.UUID;

/** A recap that was sent. */
public record RecapId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
