package fr.phare.queue;

import fr.phare.chamber.CellId;
import fr.phare.chamber.GivenPromise;
import fr.phare.chamber.GivenPromises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what those who wait count on, for whoever changes hours. */
@Component
class QueuePromises implements GivenPromises {

    private final JdbcClient jdbc;

    QueuePromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever was not called yet counts on the promise. Whoever was counts on the moment that was
     * named for the next call; on the promise too, while it is the later of the two.
     */
    @Override
    public List<GivenPromise> open(CellId cell) {
        return Stream.of(before(cell), again(cell)).flatMap(List::stream).toList();
    }

    private List<GivenPromise> before(CellId cell) {
        return jdbc.sql(
                        """
                        select id, reference, promised_by,
                          greatest(asked_at, wished_from) as started
                        from queue.entry
                        where cell_id = ? and (attempts = 0 or not_before <= promised_by)
                          and (state in ('waiting', 'resting', 'taken')
                            or state = 'undecided' and attempts = 0)
                        order by promised_by
                        """)
                .param(cell.value())
                .query(
                        (row, number) ->
                                new GivenPromise(
                                        row.getObject("id", UUID.class),
                                        row.getString("reference"),
                                        moment(row, "started"),
                                        moment(row, "promised_by")))
                .list();
    }

    private List<GivenPromise> again(CellId cell) {
        return jdbc.sql(
                        """
                        select id, reference, not_before from queue.entry
                        where cell_id = ? and attempts > 0
                          and state in ('waiting', 'resting', 'taken')
                        order by not_before
                        """)
                .param(cell.value())
                .query(
                        (row, number) ->
                                GivenPromise.againAt(
                                        row.getObject("id", UUID.class),
                                        row.getString("reference"),
                                        moment(row, "not_before")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
