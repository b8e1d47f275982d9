package fr.phare.casefile;

import java.util.Locale;

/** What a person is to the business. */
public enum PersonRole {
    /** Nobody has asked yet. */
    UNSAID,
    OWNER,
    SPOUSE,
    HEIR,
    ACCOUNTANT,
    /** Appointed by a court, or holding a mandate. */
    AGENT,
    OTHER;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PersonRole read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
