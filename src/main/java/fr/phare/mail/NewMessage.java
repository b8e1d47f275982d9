package fr.phare.mail;

import fr.phare.chamber.CellId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param recipient e-mail address, or telephone number in E.164
 * @param senderName who it comes from, as the person knows them
 * @param reason what kind of message, {@code module.kind}
 * @param about what it tells of; one message per reason and thing
 * @param confidential for the recipient's eyes only: the mailbox does not show its text
 */
public record NewMessage(
        CellId cell,
        Channel channel,
        String recipient,
        String senderName,
        String subject,
        String text,
        @Nullable String html,
        String reason,
        UUID about,
        boolean confidential) {

    /** A message that managers of the chamber may read too. */
    public NewMessage(
            CellId cell,
            Channel channel,
            String recipient,
            String senderName,
            String subject,
            String text,
            @Nullable String html,
            String reason,
            UUID about) {
        this(cell, channel, recipient, senderName, subject, text, html, reason, about, false);
    }

    /** Not the content: messages are personal. */
    @Override
    public String toString() {
        return "NewMessage[" + reason + ", " + about + "]";
    }
}
