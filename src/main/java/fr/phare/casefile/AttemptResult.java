package fr.phare.casefile;

import java.util.Locale;

/** What came of trying to reach the person. */
public enum AttemptResult {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    /** Not tried: given back to the line. */
    GIVEN_BACK;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AttemptResult read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
