package fr.phare.callback;

import fr.phare.queue.EntryId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of askings with their private links. */
@Component
@Transactional
public class FormErasure {

    private final JdbcClient jdbc;

    FormErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The askings of these cases, and those that joined one of {@code entries}. */
    @Transactional(readOnly = true)
    public List<FormId> of(List<UUID> cases, List<EntryId> entries) {
        return jdbc.sql(
                        """
                        select id from callback.form
                        where attached_case = any (:cases) or entry_id = any (:entries)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, number) -> new FormId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Entries with askings from before {@code cutoff} that became nobody's case.
     *
     * @param after the last of the page before, all zeros for the first page
     */
    @Transactional(readOnly = true)
    public List<EntryId> entriesWithoutCase(Instant cutoff, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select entry_id from callback.form where entry_id > :after
                        group by entry_id
                        having max(asked_at) < :cutoff and count(attached_case) = 0
                        order by entry_id limit :limit
                        """)
                .param("cutoff", Timestamp.from(cutoff))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Erases those of {@code forms} from before {@code cutoff}; how many. */
    public int erase(List<FormId> forms, Instant cutoff) {
        return jdbc.sql("select callback.erase(:forms, :cutoff)")
                .param("forms", forms.stream().map(FormId::value).toArray(UUID[]::new))
                .param("cutoff", Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }
}
