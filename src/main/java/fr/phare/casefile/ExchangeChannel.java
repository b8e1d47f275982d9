package fr.phare.casefile;

import java.util.Locale;

/** How a conversation came about. */
public enum ExchangeChannel {
    CALLBACK,
    CALL,
    EMAIL,
    LETTER;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExchangeChannel read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
