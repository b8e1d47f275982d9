package fr.phare.queue;

import fr.phare.chamber.CellId;
import fr.phare.storage.Pipeline;
import fr.phare.storage.Pipelines;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who comes into the line, and who is in it already. */
@Component
@Transactional
public class Arrivals {

    /**
     * What is written in the statement that pushes an entry, and refers to it.
     *
     * @param parts parts of its {@code with}, each after a comma; the entry is {@code entry.id}
     * @param values of the parameters in them
     */
    public record Along(String parts, List<@Nullable Object> values) {

        private static final Along NOTHING = new Along("", List.of());
    }

    /** Where several are pushed together, an asking is younger than its transaction. */
    private static final String INSERT_OR_JOIN =
            """
            with entry as (
            insert into queue.entry as e (cell_id, kind, subject_key, reference,
              urgent, asked_at, not_before, wished_from, promised_by, tier, owner_id, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? > greatest(now(), ?) then 'resting' else 'waiting' end)
            on conflict (cell_id, subject_key) where state in
              ('waiting', 'resting', 'taken', 'undecided')
            do update set
              urgent = e.urgent or excluded.urgent,
              owner_id = coalesce(e.owner_id, excluded.owner_id),
              promised_by = least(e.promised_by, excluded.promised_by),
              not_before = case when e.state = 'undecided' then excluded.not_before
                else least(e.not_before, excluded.not_before) end,
              wished_from = least(e.wished_from, excluded.wished_from)
            returning id, state, not_before > greatest(now(), ?) as early)
            """;

    private static final String JOINED = " select id, state, early from entry";

    /**
     * An entry that was pushed, as it stood before if it was there.
     *
     * @param early it is not to be called yet
     */
    private record Joined(EntryId id, EntryState state, boolean early) {

        static Joined read(ResultSet row, int number) throws SQLException {
            return new Joined(
                    new EntryId(row.getObject("id", UUID.class)),
                    EntryState.read(row.getString("state")),
                    row.getBoolean("early"));
        }
    }

    private final JdbcClient jdbc;
    private final Pipelines pipelines;
    private final EntryMoves moves;
    private final LineMemory memory;

    Arrivals(JdbcClient jdbc, Pipelines pipelines, EntryMoves moves, LineMemory memory) {
        this.jdbc = jdbc;
        this.pipelines = pipelines;
        this.moves = moves;
        this.memory = memory;
    }

    /**
     * Adds an entry, or joins the open one with the same key, which then keeps the earlier promise
     * and the greater urgency.
     */
    public EntryId push(NewEntry entry) {
        Pipeline alone = pipelines.open();
        Pipeline.Answer<EntryId> id = push(entry, Along.NOTHING, alone);
        alone.send();
        return id.get();
    }

    /** {@link #push(NewEntry)} as one of the statements of {@code pipeline}. */
    public Pipeline.Answer<EntryId> push(NewEntry entry, Along along, Pipeline pipeline) {
        Pipeline.Answer<Joined> joined =
                pipeline.one(
                        INSERT_OR_JOIN + along.parts() + JOINED,
                        Joined::read,
                        Stream.concat(values(entry), along.values().stream()).toArray());
        pipeline.then(
                () -> {
                    rejoin(joined.get());
                    memory.joined(Wall.current(), true, entry.promisedBy());
                    memory.joined(Wall.current(), false, entry.promisedBy());
                    moves.changed();
                });
        return joined.map(Joined::id);
    }

    private static Stream<@Nullable Object> values(NewEntry entry) {
        Timestamp asked = Timestamp.from(entry.askedAt());
        Timestamp notBefore = Timestamp.from(entry.notBefore());
        return Stream.of(
                entry.cell().value(),
                entry.kind().stored(),
                entry.subjectKey(),
                entry.reference(),
                entry.urgent(),
                asked,
                notBefore,
                notBefore,
                Timestamp.from(entry.promisedBy()),
                entry.tier().stored(),
                entry.owner() == null ? null : entry.owner().value(),
                notBefore,
                asked,
                asked);
    }

    /** Whoever rests or is undecided, and asks again, is called when they wish now. */
    private void rejoin(Joined joined) {
        switch (joined.state()) {
            case RESTING -> {
                if (!joined.early()) {
                    moves.move(joined.id(), EntryMove.REJOIN);
                }
            }
            case UNDECIDED ->
                    moves.move(joined.id(), joined.early() ? EntryMove.LET_REST : EntryMove.REJOIN);
            default -> {
                // waits, or is in somebody's hand: there it stays
            }
        }
    }

    /** Those of {@code subjects} that have an open entry of {@code cell}. */
    @Transactional(readOnly = true)
    public Set<String> waiting(CellId cell, Collection<String> subjects) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select subject_key from queue.entry
                                where cell_id = :cell and subject_key = any (:keys) and state in
                                  ('waiting', 'resting', 'taken', 'undecided')
                                """)
                        .param("cell", cell.value())
                        .param("keys", subjects.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
