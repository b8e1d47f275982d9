package fr.phare.queue;

import java.util.UUID;

/** Something that waits for a person. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
