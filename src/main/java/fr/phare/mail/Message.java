package fr.phare.mail;

import fr.phare.chamber.CellId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A message as it lies in the outbox. */
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
        boolean confidential) {

    /** The same at every try, so that a receiver can tell a repeated message (RFC 5322 §3.6.4). */
    String messageId() {
        return "<" + id + "@phare>";
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
