package fr.phare.casefile;

import java.util.Locale;

/** Where an answer comes from. */
public enum FactSource {
    ASKED,
    REGISTRY,
    /** Told online by the person, before anybody spoke with them. */
    VISITOR;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FactSource read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
