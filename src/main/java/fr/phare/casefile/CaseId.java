package fr.phare.casefile;

import java.util.UUID;

/** A case file. */
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
