package fr.phare.help;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.casefile.CaseId;
import fr.phare.queue.LineChanged;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for help, comes to help, ends it; open pages hear of it at once. */
@Component
@Transactional
class HelpCalls {

    private final JdbcClient jdbc;
    private final HelpRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelpCalls(
            JdbcClient jdbc,
            HelpRows rows,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for help in {@code caseFile}; asking twice changes nothing. */
    void ask(CaseId caseFile, AccountId by) {
        int asked =
                jdbc.sql(
                                """
                                insert into help.call (case_id, asked_by, asked_at)
                                values (:case, :by, :now)
                                on conflict (case_id) where ended_at is null do nothing
                                """)
                        .param("case", caseFile.value())
                        .param("by", by.value())
                        .param("now", now())
                        .update();
        if (asked == 1) {
            audit.record("help.ask", caseFile.value());
            changed();
        }
    }

    /** One sentence for the colleagues, by the one who asked. */
    void say(UUID id, String sentence, AccountId by) {
        jdbc.sql(
                        """
                        update help.call set sentence = :sentence
                        where id = :id and asked_by = :by and ended_at is null
                        returning case_id
                        """)
                .param("sentence", sentence)
                .param("id", id)
                .param("by", by.value())
                .query(UUID.class)
                .optional()
                .ifPresent(
                        caseFile -> {
                            audit.record("help.say", caseFile);
                            changed();
                        });
    }

    /**
     * {@code by} comes; the first to come is the helper, more may join.
     *
     * @return the case to go to; empty when it is over
     */
    Optional<CaseId> join(UUID id, AccountId by) {
        Optional<HelpCall> open = rows.lock(id).filter(call -> call.endedAt() == null);
        open.filter(call -> !call.concerns(by)).ifPresent(call -> join(call, by));
        return open.map(HelpCall::caseFile);
    }

    private void join(HelpCall call, AccountId by) {
        jdbc.sql("insert into help.joined (call_id, account_id, joined_at) values (:id, :by, :now)")
                .param("id", call.id())
                .param("by", by.value())
                .param("now", now())
                .update();
        jdbc.sql("update help.call set helper_id = coalesce(helper_id, :by) where id = :id")
                .param("id", call.id())
                .param("by", by.value())
                .update();
        audit.record("help.join", call.caseFile().value());
        changed();
    }

    /**
     * Takes the call back, or ends it: by the one who asked or one who came.
     *
     * @return its case; empty when {@code by} is neither
     */
    Optional<CaseId> end(UUID id, AccountId by) {
        Optional<HelpCall> own = rows.lock(id).filter(call -> call.concerns(by));
        own.filter(call -> call.endedAt() == null)
                .ifPresent(
                        call -> {
                            jdbc.sql(
                                            """
                                            update help.call set ended_at = :now, ended_by = :by,
                                              sentence = '' where id = :id
                                            """)
                                    .param("now", now())
                                    .param("by", by.value())
                                    .param("id", id)
                                    .update();
                            audit.record("help.end", call.caseFile().value());
                            changed();
                        });
        return own.map(HelpCall::caseFile);
    }

    /** Ends what was asked before {@code day} began: nobody answers yesterday's call. */
    void endBefore(Instant day) {
        int ended =
                jdbc.sql(
                                """
                                update help.call set ended_at = :now, sentence = ''
                                where ended_at is null and asked_at < :day
                                """)
                        .param("now", now())
                        .param("day", java.sql.Timestamp.from(day))
                        .update();
        if (ended > 0) {
            changed();
        }
    }

    private java.sql.Timestamp now() {
        return java.sql.Timestamp.from(clock.instant());
    }

    private void changed() {
        events.publishEvent(new LineChanged(Wall.current()));
    }
}
