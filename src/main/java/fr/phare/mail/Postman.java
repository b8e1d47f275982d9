package fr.phare.mail;

import fr.phare.chamber.Cells;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox, chamber by chamber. A try is recorded before the message is handed over:
 * after a crash only what was in flight may leave twice, with the same Message-ID.
 *
 * <p>Text messages, and e-mails where no server is set, stay in the embedded mailbox: that is where
 * they are delivered.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int LAST_ATTEMPT = 12;
    private static final Duration IN_FLIGHT_LIMIT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Cells cells;
    private final ObjectProvider<SmtpTransport> smtp;
    private final Set<ChamberId> awaited = ConcurrentHashMap.newKeySet();
    private final Set<ChamberId> beingEmptied = ConcurrentHashMap.newKeySet();
    private final Set<ChamberId> beingPolled = ConcurrentHashMap.newKeySet();

    Postman(JdbcClient jdbc, Cells cells, ObjectProvider<SmtpTransport> smtp) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.smtp = smtp;
    }

    /**
     * However many messages are queued at once, one worker empties a chamber's outbox: it holds one
     * connection, where a worker for each message would take them all.
     */
    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onQueued(Outbox.MessageQueued queued) {
        ChamberId chamber = queued.chamber();
        awaited.add(chamber);
        if (beingEmptied.add(chamber)) {
            try {
                while (awaited.remove(chamber)) {
                    tryToEmpty(chamber);
                }
            } finally {
                beingEmptied.remove(chamber);
            }
        }
    }

    /**
     * What is due, each chamber's by a worker of its own: a message may wait half a minute for the
     * server, and another chamber's messages do not wait for it.
     */
    @Scheduled(fixedDelayString = "${phare.mail.poll:PT5S}")
    void emptyAll() {
        cells.chambers().stream()
                .filter(beingPolled::add)
                .forEach(chamber -> Thread.startVirtualThread(() -> poll(chamber)));
    }

    private void poll(ChamberId chamber) {
        try {
            tryToEmpty(chamber);
        } finally {
            beingPolled.remove(chamber);
        }
    }

    /** A chamber whose outbox fails does not hold up the others; the poll tries again. */
    void tryToEmpty(ChamberId chamber) {
        try {
            empty(chamber);
        } catch (RuntimeException e) {
            LOG.error("Outbox of chamber {}: {}", chamber, e.getClass().getName());
        }
    }

    private void empty(ChamberId chamber) {
        Wall.run(
                chamber,
                () -> {
                    Optional<Message> message = claim();
                    while (message.isPresent()) {
                        carry(message.get());
                        message = claim();
                    }
                });
    }

    /**
     * One at a time, just before it is handed over: nobody else takes it meanwhile. With {@code =}
     * the inner query runs once; behind {@code in} it may run again and lock a second row.
     */
    private Optional<Message> claim() {
        return jdbc.sql(
                        """
                        update mail.message set state = 'sending', attempts = attempts + 1,
                          next_try_at = now() + make_interval(secs => :inFlight)
                        where id = (
                          select id from mail.message
                          where state in ('queued', 'sending') and next_try_at <= now()
                          order by next_try_at limit 1 for update skip locked)
                        returning
                        """
                                + MessageRows.COLUMNS)
                .param("inFlight", IN_FLIGHT_LIMIT.toSeconds())
                .query(MessageRows::read)
                .optional();
    }

    private void carry(Message message) {
        try {
            SmtpTransport server = smtp.getIfAvailable();
            if (message.channel() == Channel.EMAIL && server != null) {
                server.carry(message);
                markDone(message.id(), "sent");
            } else {
                markDone(message.id(), "kept");
            }
        } catch (SmtpTransport.TransportFailure failure) {
            notSent(message, failure.problem());
        } catch (RuntimeException e) {
            LOG.error("Message {}: {}", message.id(), e.getClass().getName());
            notSent(message, SendProblem.OTHER);
        }
    }

    private void notSent(Message message, SendProblem problem) {
        LOG.warn(
                "Message {} not sent at attempt {}: {}", message.id(), message.attempts(), problem);
        markFailed(message, problem);
    }

    private void markDone(UUID id, String state) {
        jdbc.sql("update mail.message set state = :state, sent_at = now() where id = :id")
                .param("id", id)
                .param("state", state)
                .update();
    }

    private void markFailed(Message message, SendProblem problem) {
        boolean last = problem.isFinal() || message.attempts() >= LAST_ATTEMPT;
        jdbc.sql(
                        """
                        update mail.message set state = :state, last_problem = :problem,
                          next_try_at = now() + make_interval(secs => :delay)
                        where id = :id
                        """)
                .param("id", message.id())
                .param("state", last ? "failed" : "queued")
                .param("problem", problem.stored())
                .param("delay", delay(message.attempts()).toSeconds())
                .update();
    }

    /** 10 s, 20 s, 40 s … up to an hour: twelve attempts take about three and a half hours. */
    static Duration delay(int attempts) {
        Duration doubled = Duration.ofSeconds(10).multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration limit = Duration.ofHours(1);
        return doubled.compareTo(limit) > 0 ? limit : doubled;
    }
}
