package fr.phare.queue;

import fr.phare.chamber.CellId;
import fr.phare.chamber.GivenPromise;
import fr.phare.chamber.GivenPromises;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which promises stand, for whoever enters a closure. */
@Component
class QueuePromises implements GivenPromises {

    private final JdbcClient jdbc;

    QueuePromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GivenPromise> open(CellId cell) {
        return jdbc.sql(
                        """
                        select id, reference, greatest(asked_at, not_before) as started, promised_by
                        from queue.entry
                        where cell_id = ? and attempts = 0
                          and state in ('waiting', 'resting', 'taken', 'undecided')
                        order by promised_by
                        """)
                .param(cell.value())
                .query(
                        (row, number) ->
                                new GivenPromise(
                                        row.getObject("id", UUID.class),
                                        row.getString("reference"),
                                        row.getObject("started", OffsetDateTime.class).toInstant(),
                                        row.getObject("promised_by", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
