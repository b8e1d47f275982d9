package fr.phare.queue;

import java.util.Locale;

/** How something came into the line. */
public enum EntryKind {
    /** Asked to be called back. */
    CALLBACK;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryKind read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
