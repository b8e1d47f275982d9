package fr.phare.mail;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a message did not leave, as far as the mail server let us know. */
enum SendProblem {
    /** No connection, or no answer in time. */
    UNREACHABLE,
    /** There is no such mailbox: another try would change nothing (RFC 3463, 5.1.x). */
    NO_SUCH_RECIPIENT,
    /** The server asks to try later (4yz, RFC 5321 §4.2.1). */
    LATER,
    /** The server refuses, for a reason that may be ours: a password, a quota. */
    REFUSED,
    /** Anything else. */
    OTHER;

    boolean isFinal() {
        return this == NO_SUCH_RECIPIENT;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable SendProblem read(@Nullable String stored) {
        return Arrays.stream(values())
                .filter(problem -> problem.stored().equals(stored))
                .findFirst()
                .orElse(null);
    }
}
