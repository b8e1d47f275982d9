package fr.phare.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the line as a whole. */
@Component
public class Boards {

    private final JdbcClient jdbc;
    private final Queue queue;

    Boards(JdbcClient jdbc, Queue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** The line as a whole, with the first {@code limit} who wait. */
    @Transactional
    public Board now(int limit) {
        queue.returnExpired();
        List<Entry> waiting =
                jdbc.sql(
                                Queue.FIND
                                        + """
                                        where e.state = 'waiting'
                                        order by e.urgent desc, e.promised_by, e.id limit :limit
                                        """)
                        .param("limit", limit)
                        .query(EntryRows::read)
                        .list();
        List<Entry> taken =
                jdbc.sql(Queue.FIND + "where e.state = 'taken' order by l.taken_at")
                        .query(EntryRows::read)
                        .list();
        return new Board(
                waiting,
                taken,
                cappedCount("state = 'waiting'"),
                cappedCount("state = 'waiting' and promised_by < now()"),
                longestWait());
    }

    private int cappedCount(String condition) {
        return jdbc.sql(
                        "select count(*) from (select 1 from queue.entry where %s limit %d) c"
                                .formatted(condition, Board.COUNT_CAP + 1))
                .query(Integer.class)
                .single();
    }

    private @Nullable Instant longestWait() {
        return jdbc.sql("select min(asked_at) from queue.entry where state = 'waiting'")
                .query(
                        (row, number) ->
                                Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }
}
