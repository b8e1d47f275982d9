package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out each {@link EntryMove}: the one place that changes a state. */
@Component
class EntryMoves {

    /** Moves after which what was said of the next call is no longer so. */
    private static final Set<EntryMove> COURSE =
            EnumSet.of(
                    EntryMove.POSTPONE,
                    EntryMove.EXHAUST,
                    EntryMove.RESUME,
                    EntryMove.LET_REST,
                    EntryMove.REJOIN,
                    EntryMove.FINISH,
                    EntryMove.WITHDRAW);

    private record Moved(UUID id, boolean urgent, Instant promisedBy) {}

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
     * Moves an entry out of hand or to its end, where that is allowed; whoever held it holds it no
     * more.
     *
     * @return false when it is not allowed from where it stands
     */
    boolean move(EntryId id, EntryMove move) {
        EntryState to = move.to();
        Moved moved =
                jdbc.sql(
                                """
                                update queue.entry set state = :to,
                                  closed_at = case when :to in ('done', 'withdrawn') then now() end
                                where id = :id and state in (:from)
                                returning id, urgent, promised_by
                                """)
                        .param("id", id.value())
                        .param("to", to.stored())
                        .param("from", EntryState.stored(move.from()))
                        .query(EntryMoves::moved)
                        .optional()
                        .orElse(null);
        if (moved == null) {
            return false;
        }
        jdbc.sql("delete from queue.lease where entry_id = ?").param(id.value()).update();
        if (to == EntryState.WAITING) {
            memory.joined(Wall.current(), moved.urgent(), moved.promisedBy());
        }
        tell(id, move);
        if (COURSE.contains(move)) {
            events.publishEvent(new CourseChanged(id));
        }
        return true;
    }

    /**
     * Moves an entry into the hand of {@code account}, where that is allowed, for {@code lease}: in
     * one statement, since whoever takes next waits for it.
     *
     * @return the entry as it stands then; empty when it is not allowed from where it stands
     */
    Optional<Entry> hand(EntryId id, EntryMove move, AccountId account, Duration lease) {
        Optional<Entry> handed =
                jdbc.sql(
                                """
                                with moved as (
                                  update queue.entry
                                  set state = :to, fence = fence + 1, closed_at = null
                                  where id = :id and state in (:from) returning *),
                                leased as (
                                  insert into queue.lease (entry_id, account_id, fence, expires_at)
                                  select id, :account, fence,
                                    now() + make_interval(secs => :seconds) from moved
                                  returning account_id)
                                select %s from moved e cross join leased l
                                """
                                        .formatted(EntryRows.COLUMNS))
                        .param("id", id.value())
                        .param("to", move.to().stored())
                        .param("from", EntryState.stored(move.from()))
                        .param("account", account.value())
                        .param("seconds", lease.toSeconds())
                        .query(EntryRows::read)
                        .optional();
        handed.ifPresent(entry -> tell(id, move));
        return handed;
    }

    /**
     * Wakes those whose moment has come, at most {@code limit}: on a Monday morning all who wished
     * it at once, so with one statement, and open pages hear of it once.
     *
     * @return how many
     */
    int wake(int limit) {
        List<Moved> woken =
                jdbc.sql(
                                """
                                with due as (
                                  select id from queue.entry
                                  where state in (:from) and not_before <= now()
                                  order by not_before limit :limit for update skip locked)
                                update queue.entry e set state = :to from due
                                where e.id = due.id returning e.id, e.urgent, e.promised_by
                                """)
                        .param("from", EntryState.stored(EntryMove.WAKE.from()))
                        .param("to", EntryMove.WAKE.to().stored())
                        .param("limit", limit)
                        .query(EntryMoves::moved)
                        .list();
        if (!woken.isEmpty()) {
            woken.forEach(one -> memory.joined(Wall.current(), one.urgent(), one.promisedBy()));
            audit.record(EntryMove.WAKE.action(), woken.stream().map(Moved::id).toList());
            changed();
        }
        return woken.size();
    }

    private void tell(EntryId id, EntryMove move) {
        audit.record(move.action(), id.value());
        changed();
    }

    /** Somebody joined the line, or somebody in it changed. */
    void changed() {
        events.publishEvent(new LineChanged(Wall.current()));
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getObject("id", UUID.class),
                row.getBoolean("urgent"),
                row.getObject("promised_by", OffsetDateTime.class).toInstant());
    }
}
