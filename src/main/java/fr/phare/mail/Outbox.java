package fr.phare.mail;

import fr.phare.storage.Wall;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages in the caller's transaction: kept together with what they tell, or not at all. */
@Component
public class Outbox {

    /** Something was put into the outbox of {@code chamber}: wakes the sender after commit. */
    record MessageQueued(fr.phare.storage.ChamberId chamber) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SmtpTransport> smtp;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events, ObjectProvider<SmtpTransport> smtp) {
        this.jdbc = jdbc;
        this.events = events;
        this.smtp = smtp;
    }

    /** Whether messages of {@code channel} leave this installation; else they stay in the box. */
    public boolean carries(Channel channel) {
        return channel == Channel.EMAIL && smtp.getIfAvailable() != null;
    }

    /**
     * Queues {@code message}, unless one for the same reason about the same thing is there already.
     * What nothing carries is where it stays, and needs no postman.
     *
     * @return the id of the message that stands for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(NewMessage message) {
        boolean carried = carries(message.channel());
        UUID id =
                jdbc.sql(
                                """
                                insert into mail.message (cell_id, channel, recipient, sender_name,
                                  subject, body_text, body_html, reason, about, confidential,
                                  state, attempts, sent_at)
                                values (:cell, :channel, :recipient, :sender, :subject, :text,
                                  :html, :reason, :about, :confidential,
                                  case when :carried then 'queued' else 'kept' end,
                                  case when :carried then 0 else 1 end,
                                  case when not :carried then now() end)
                                on conflict (chamber_id, reason, about)
                                do update set reason = excluded.reason
                                returning id
                                """)
                        .param("cell", message.cell().value())
                        .param("channel", message.channel().stored())
                        .param("recipient", message.recipient())
                        .param("sender", message.senderName())
                        .param("subject", message.subject())
                        .param("text", message.text())
                        .param("html", message.html())
                        .param("reason", message.reason())
                        .param("about", message.about())
                        .param("confidential", message.confidential())
                        .param("carried", carried)
                        .query(UUID.class)
                        .single();
        if (carried) {
            events.publishEvent(new MessageQueued(Wall.current()));
        }
        return id;
    }

    /** Erases messages written before {@code cutoff} that have left or never will; how many. */
    @Transactional
    public int erase(Instant cutoff) {
        return jdbc.sql("select mail.erase(?)")
                .param(Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }
}
