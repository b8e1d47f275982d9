package fr.phare.mail;

import fr.phare.storage.Pipeline;
import fr.phare.storage.Pipelines;
import fr.phare.storage.Wall;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String INSERT =
            """
            insert into mail.message (cell_id, channel, recipient, sender_name,
              subject, body_text, body_html, reason, about, confidential,
              held_for, state, attempts, sent_at, next_try_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? then 'queued' else 'kept' end,
              case when ? then 0 else 1 end,
              case when not ? then now() end,
              now() + make_interval(secs => ?))
            on conflict (chamber_id, reason, about) where state <> 'withdrawn'
            do update set reason = excluded.reason
            returning id
            """;

    private final JdbcClient jdbc;
    private final Pipelines pipelines;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SmtpTransport> smtp;

    Outbox(
            JdbcClient jdbc,
            Pipelines pipelines,
            ApplicationEventPublisher events,
            ObjectProvider<SmtpTransport> smtp) {
        this.jdbc = jdbc;
        this.pipelines = pipelines;
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
        Pipeline alone = pipelines.open();
        Pipeline.Answer<UUID> id = send(message, alone);
        alone.send();
        return id.get();
    }

    /** {@link #send(NewMessage)} as one of the statements of {@code pipeline}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Pipeline.Answer<UUID> send(NewMessage message, Pipeline pipeline) {
        boolean carried = carries(message.channel());
        if (carried) {
            MessageQueued queued = new MessageQueued(Wall.current());
            pipeline.then(() -> events.publishEvent(queued));
        }
        return insert(message, null, carried, Duration.ZERO, pipeline);
    }

    /**
     * The same, but it leaves no sooner than in {@code held}: until then it can be withdrawn.
     *
     * @param heldFor what it hangs on, for {@link #withdrawHeld}
     * @return the id of the message that stands for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(NewMessage message, UUID heldFor, Duration held) {
        Pipeline alone = pipelines.open();
        Pipeline.Answer<UUID> id = insert(message, heldFor, true, held, alone);
        alone.send();
        return id.get();
    }

    /** Withdraws the message for {@code reason} about {@code about}, unless it is on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Withdrawal withdraw(String reason, UUID about) {
        int withdrawn =
                jdbc.sql(
                                """
                                update mail.message set state = 'withdrawn'
                                where reason = :reason and about = :about and state = 'queued'
                                """)
                        .param("reason", reason)
                        .param("about", about)
                        .update();
        if (withdrawn > 0) {
            return Withdrawal.WITHDRAWN;
        }
        return jdbc.sql(
                                """
                                select exists (select 1 from mail.message
                                where reason = :reason and about = :about
                                  and state in ('sending', 'sent'))
                                """)
                        .param("reason", reason)
                        .param("about", about)
                        .query(Boolean.class)
                        .single()
                ? Withdrawal.TOO_LATE
                : Withdrawal.NO_MESSAGE;
    }

    /** Whether the message for {@code reason} about {@code about} has left, or is about to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stands(String reason, UUID about) {
        return jdbc.sql(
                        """
                        select exists (select 1 from mail.message
                        where reason = :reason and about = :about
                          and state not in ('withdrawn', 'failed'))
                        """)
                .param("reason", reason)
                .param("about", about)
                .query(Boolean.class)
                .single();
    }

    /** Withdraws the messages that hang on {@code heldFor} and have not left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawHeld(UUID heldFor) {
        jdbc.sql(
                        """
                        update mail.message set state = 'withdrawn'
                        where held_for = ? and state = 'queued'
                        """)
                .param(heldFor)
                .update();
    }

    private static Pipeline.Answer<UUID> insert(
            NewMessage message,
            @Nullable UUID heldFor,
            boolean queued,
            Duration held,
            Pipeline pipeline) {
        return pipeline.one(
                INSERT,
                (row, number) -> row.getObject(1, UUID.class),
                message.cell().value(),
                message.channel().stored(),
                message.recipient(),
                message.senderName(),
                message.subject(),
                message.text(),
                message.html(),
                message.reason(),
                message.about(),
                message.confidential(),
                heldFor,
                queued,
                queued,
                queued,
                held.toSeconds());
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
