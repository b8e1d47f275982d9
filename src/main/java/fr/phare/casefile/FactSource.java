package fr.phare.casefile;

import java.util.Locale;

/** Where an answer comes from. */
public enum FactSource {
    ASKED,
    REGISTRY;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FactSource read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
