package fr.phare.callback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the person can be contacted. */
public enum ContactWay {
    PHONE,
    /** In writing only: e-mail, or text message. */
    WRITING,
    /** Through a relay service for deaf and hard-of-hearing people. */
    RELAY;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ContactWay> read(String stored) {
        return Arrays.stream(values()).filter(way -> way.stored().equals(stored)).findFirst();
    }
}
