package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out the moves of {@link EntryState}: the one place that changes a state. */
@Component
class EntryMoves {

    private record Moved(boolean urgent, Instant promisedBy) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final LineMemory memory;
    private final ApplicationEventPublisher events;

    EntryMoves(
            JdbcClient jdbc, AuditLog audit, LineMemory memory, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.memory = memory;
        this.events = events;
    }

    /**
     * Moves an entry, where that is allowed; whoever held it holds it no more.
     *
     * @return false when it is not allowed from where it stands
     */
    boolean move(EntryId id, EntryMove move) {
        EntryState to = EntryState.after(move);
        Moved moved =
                jdbc.sql(
                                """
                                update queue.entry set state = :to,
                                  fence = fence + case when :to = 'taken' then 1 else 0 end,
                                  closed_at = case when :to in ('done', 'withdrawn') then now() end
                                where id = :id and state in (:from)
                                returning urgent, promised_by
                                """)
                        .param("id", id.value())
                        .param("to", to.stored())
                        .param("from", EntryState.stored(EntryState.from(move)))
                        .query(EntryMoves::moved)
                        .optional()
                        .orElse(null);
        if (moved == null) {
            return false;
        }
        if (to != EntryState.TAKEN) {
            jdbc.sql("delete from queue.lease where entry_id = ?").param(id.value()).update();
        }
        if (to == EntryState.WAITING) {
            memory.joined(Wall.current(), moved.urgent(), moved.promisedBy());
        }
        audit.record("queue." + move.name().toLowerCase(java.util.Locale.ROOT), id.value());
        changed();
        return true;
    }

    /** Gives an entry that {@code move} brings into hand to {@code account} for {@code lease}. */
    boolean hand(EntryId id, EntryMove move, AccountId account, Duration lease) {
        if (!move(id, move)) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into queue.lease (entry_id, account_id, fence, expires_at)
                        select id, :account, fence, now() + make_interval(secs => :seconds)
                        from queue.entry where id = :id
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("seconds", lease.toSeconds())
                .update();
        return true;
    }

    /** Somebody joined the line, or somebody in it changed. */
    void changed() {
        events.publishEvent(new LineChanged(Wall.current()));
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getBoolean("urgent"),
                row.getObject("promised_by", OffsetDateTime.class).toInstant());
    }
}
