package fr.phare.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of entries that were closed long ago. */
@Component
@Transactional
public class EntryErasure {

    private final JdbcClient jdbc;

    EntryErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of {@code entries} that were closed before {@code cutoff}, or are no more. */
    @Transactional(readOnly = true)
    public List<EntryId> ended(List<EntryId> entries, Instant cutoff) {
        return jdbc.sql(
                        """
                        select asked.id from unnest(:entries) asked (id)
                        left join queue.entry e on e.id = asked.id
                        where e.id is null or e.closed_at < :cutoff
                        """)
                .param("entries", ids(entries))
                .param("cutoff", Timestamp.from(cutoff))
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Erases those of {@code entries} that were closed before {@code cutoff}; how many. */
    public int erase(List<EntryId> entries, Instant cutoff) {
        return jdbc.sql("select queue.erase(:entries, :cutoff)")
                .param("entries", ids(entries))
                .param("cutoff", Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }

    private static UUID[] ids(List<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }
}
