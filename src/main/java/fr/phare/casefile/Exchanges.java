package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.queue.EntryId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conversations and their notes. A note is accepted even after the entry went to someone else. */
@Component
@Transactional
public class Exchanges {

    /** Characters; about forty pages. */
    private static final int NOTE_LIMIT = 100_000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Exchanges(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a conversation in {@code caseFile}. */
    public ExchangeId begin(
            CaseId caseFile, @Nullable EntryId entry, ExchangeChannel channel, AccountId account) {
        return new ExchangeId(
                jdbc.sql(
                                """
                                insert into casefile.exchange
                                  (case_id, entry_id, channel, account_id)
                                values (:case, :entry, :channel, :account) returning id
                                """)
                        .param("case", caseFile.value())
                        .param("entry", entry == null ? null : entry.value())
                        .param("channel", channel.stored())
                        .param("account", account.value())
                        .query(UUID.class)
                        .single());
    }

    @Transactional(readOnly = true)
    public Optional<Exchange> find(ExchangeId id) {
        return jdbc.sql(CaseRows.SELECT_EXCHANGE + "where id = ?")
                .param(id.value())
                .query(CaseRows::exchange)
                .optional();
    }

    /** All conversations of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Exchange> ofCase(CaseId caseFile) {
        return jdbc.sql(CaseRows.SELECT_EXCHANGE + "where case_id = ? order by started_at, id")
                .param(caseFile.value())
                .query(CaseRows::exchange)
                .list();
    }

    /** The latest conversation that an entry of the line led to. */
    @Transactional(readOnly = true)
    public Optional<Exchange> ofEntry(EntryId entry) {
        return jdbc.sql(
                        CaseRows.SELECT_EXCHANGE
                                + "where entry_id = ? order by started_at desc, id desc limit 1")
                .param(entry.value())
                .query(CaseRows::exchange)
                .optional();
    }

    /**
     * Records what came of the attempt, once.
     *
     * @return false when something was recorded before
     */
    public boolean end(ExchangeId id, AttemptResult result) {
        int ended =
                jdbc.sql(
                                """
                                update casefile.exchange set result = :result, ended_at = now()
                                where id = :id and result is null
                                """)
                        .param("id", id.value())
                        .param("result", result.stored())
                        .update();
        if (ended == 1) {
            audit.record("casefile.attempt", id.value(), result.name());
        }
        return ended == 1;
    }

    /**
     * Takes back what was recorded of an attempt within the last {@code within}: it goes on.
     *
     * @return what it was; empty when it is too late
     */
    public Optional<AttemptResult> takeBack(ExchangeId id, Duration within) {
        Optional<AttemptResult> result = find(id).map(Exchange::result);
        boolean open =
                jdbc.sql(
                                        """
                                        update casefile.exchange set result = null, ended_at = null
                                        where id = :id and result = :result
                                          and ended_at > now() - make_interval(secs => :seconds)
                                        """)
                                .param("id", id.value())
                                .param("result", result.map(AttemptResult::stored).orElse(null))
                                .param("seconds", within.toSeconds())
                                .update()
                        == 1;
        if (open) {
            audit.record("casefile.take-back", id.value(), result.orElseThrow().name());
        }
        return open ? result : Optional.empty();
    }

    /**
     * Whether a note can be {@code text}: not too long, and nothing that the database cannot hold.
     */
    public static boolean isNote(String text) {
        return text.length() <= NOTE_LIMIT && text.indexOf('\0') < 0;
    }

    /**
     * Saves the note as typed so far.
     *
     * <p>The audit says that a note was begun, and whenever it passes into another hand than the
     * one that wrote last (at first the adviser's whose conversation it is).
     *
     * @param basedOn the version the writer saw; a save based on another one is refused, unless the
     *     text is what is already there
     */
    public NoteSave saveNote(ExchangeId id, int basedOn, String text, AccountId by) {
        Instant now = clock.instant();
        Optional<String> trace =
                jdbc.sql(
                                """
                                update casefile.exchange set note = :text, note_by = :by,
                                  note_version = note_version + 1, note_saved_at = :now
                                where id = :id and note_version = :basedOn
                                returning case
                                  when coalesce(old.note_by, account_id) <> :by
                                    then 'other hand'
                                  when old.note_version = 0 then 'begun'
                                  else 'same hand' end
                                """)
                        .param("id", id.value())
                        .param("text", text)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("basedOn", basedOn)
                        .query(String.class)
                        .optional();
        if (trace.isEmpty()) {
            return find(id).map(exchange -> unsaved(exchange, text, by))
                    .orElseGet(NoteSave.NoSuchExchange::new);
        }
        switch (trace.get()) {
            case "other hand" -> audit.record("casefile.write-on-note", id.value());
            case "begun" -> audit.record("casefile.begin-note", id.value());
            default -> {}
        }
        return new NoteSave.Saved(basedOn + 1, now);
    }

    /** The writer is shown what stands there: of a colleague’s conversation, that is a reading. */
    private NoteSave unsaved(Exchange exchange, String text, AccountId by) {
        Instant savedAt = exchange.noteSavedAt();
        if (exchange.note().equals(text) && savedAt != null) {
            return new NoteSave.Saved(exchange.noteVersion(), savedAt);
        }
        if (!exchange.account().equals(by)) {
            audit.record("casefile.read-note", exchange.id().value());
        }
        return new NoteSave.Conflict(exchange.noteVersion(), exchange.note());
    }
}
