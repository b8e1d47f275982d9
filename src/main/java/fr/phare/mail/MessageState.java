package fr.phare.mail;

import java.util.Locale;

/**
 * QUEUED → SENDING → SENT; a failed try goes back to QUEUED, the last one ends as FAILED. Where
 * nothing carries a channel the message ends as KEPT: it can be read in the mailbox, nobody got it.
 * What has not left may be WITHDRAWN.
 */
enum MessageState {
    QUEUED,
    SENDING,
    SENT,
    KEPT,
    FAILED,
    WITHDRAWN;

    static MessageState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
