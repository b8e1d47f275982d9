package fr.phare.casefile;

import fr.phare.queue.EntryId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases in which nothing has happened for a long time, and their end. */
@Component
@Transactional
public class CaseErasure {

    private final JdbcClient jdbc;

    CaseErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases with the last contact, theirs or of one merged into them, before {@code cutoff}.
     *
     * @param after the last of the page before, all zeros for the first page
     */
    @Transactional(readOnly = true)
    public List<CaseId> due(Instant cutoff, UUID after, int limit) {
        return jdbc.sql(
                        """
                        with recursive whole (kept, id) as (
                          select id, id from casefile.case_file
                          where merged_into is null and opened_at < :cutoff and id > :after
                          union
                          select w.kept, c.id from casefile.case_file c
                          join whole w on c.merged_into = w.id)
                        select kept from whole join casefile.case_file file using (id)
                        group by kept
                        having max(casefile.last_contact(file)) < :cutoff
                        order by kept limit :limit
                        """)
                .param("cutoff", Timestamp.from(cutoff))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The entries of the line that led to conversations of {@code cases}. */
    @Transactional(readOnly = true)
    public List<EntryId> entriesOf(List<CaseId> cases) {
        return jdbc.sql(
                        """
                        select distinct entry_id from casefile.exchange
                        where case_id = any (:cases) and entry_id is not null
                        """)
                .param("cases", ids(cases))
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Erases {@code cases}, a case with those that were merged into it, and all they hold. The
     * database leaves alone those with a later contact.
     *
     * @return how many there were
     */
    public int erase(List<CaseId> cases, Instant cutoff) {
        return jdbc.sql("select casefile.erase(:cases, :cutoff)")
                .param("cases", ids(cases))
                .param("cutoff", Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }

    private static UUID[] ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}
