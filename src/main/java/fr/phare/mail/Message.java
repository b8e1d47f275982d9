package fr.phare.mail;

import fr.phare.chamber.CellId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in the outbox.
 *
 * @param problem why the last try failed; null: none did, or that was before reasons were kept
 */
record Message(
        UUID id,
        CellId cell,
        Channel channel,
        String recipient,
        String senderName,
        String subject,
        String text,
        @Nullable String html,
        MessageState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean confidential,
        @Nullable SendProblem problem,
        Instant nextTryAt) {

    /** The same at every try, so that a receiver can tell a repeated message (RFC 5322 §3.6.4). */
    String messageId() {
        return "<" + id + "@phare>";
    }

    /** Whether a try failed and there will be another. */
    boolean isTriedAgain() {
        return state == MessageState.QUEUED && attempts > 0;
    }

    /** Whether it waits for second thoughts of whoever caused it. */
    boolean isHeld() {
        return state == MessageState.QUEUED && attempts == 0 && nextTryAt.isAfter(createdAt);
    }

    SendProblem problemShown() {
        return problem == null ? SendProblem.OTHER : problem;
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
