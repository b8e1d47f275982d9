package fr.phare.callback;

import java.util.UUID;

/** One asking. */
public record FormId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
