package fr.phare.storage;

import java.util.UUID;

/** The chamber a row belongs to: what every wall is built along. */
public record ChamberId(UUID value) {

    public static ChamberId of(String text) {
        return new ChamberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
