package fr.phare.mail;

import java.util.Locale;

/** How a message travels. */
public enum Channel {
    EMAIL,
    SMS;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
