package fr.phare.access;

import java.util.UUID;

/** A person who signs in. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
