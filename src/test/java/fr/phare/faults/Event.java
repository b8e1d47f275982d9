package fr.phare.faults;

import java.util.Map;

/**
 * Something a client was about to do, or was told is done.
 *
 * @param at milliseconds since 1970
 * @param subject what it is about: a key, a case, a conversation, a message
 */
record Event(long at, Kind kind, String subject, Map<String, String> details) {

    /** Intents, each followed by what is known once it was answered. */
    enum Kind {
        ASK,
        ASKED,
        WITHDRAW,
        WITHDRAWN,
        TAKEN,
        /** From here on somebody else may have it. */
        RELEASE,
        NOTE,
        NOTED,
        ANSWER,
        ANSWERED,
        RESULT,
        RESULTED,
        UNDO,
        UNDONE,
        RECAP,
        SENT,
        /** The mail server has the whole message, and has not yet said so. */
        MAIL,
        /** It has said so. */
        MAILED
    }

    static Event of(Kind kind, String subject, String... details) {
        Map<String, String> named = new java.util.TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return new Event(System.currentTimeMillis(), kind, subject, Map.copyOf(named));
    }

    String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
