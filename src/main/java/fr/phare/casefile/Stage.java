package fr.phare.casefile;

import java.util.Locale;

/**
 * Where a case stands. It moves freely between the open stages, because conversations do; closing
 * takes an {@link Outcome}, and a closed case can be reopened into follow-up.
 */
public enum Stage {
    LISTENING,
    DIAGNOSIS,
    SOLUTIONS,
    FOLLOW_UP,
    CLOSED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
