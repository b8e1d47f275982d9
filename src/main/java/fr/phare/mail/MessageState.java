package fr.phare.mail;

import java.util.Locale;

/** QUEUED → SENDING → SENT; a failed try goes back to QUEUED, the last one ends as FAILED. */
enum MessageState {
    QUEUED,
    SENDING,
    SENT,
    FAILED;

    static MessageState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
