package fr.phare.casefile;

import java.util.Locale;

/** How a case honestly ended. */
public enum Outcome {
    SOLVED,
    ORIENTED_TO_AID,
    ORIENTED_TO_COURT,
    NOT_REACHED,
    NO_HELP_POSSIBLE,
    WITHDRAWN;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
