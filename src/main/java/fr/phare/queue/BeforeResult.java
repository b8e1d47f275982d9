package fr.phare.queue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an entry stood before somebody said what came of it: so that it can be taken back. */
@Component
class BeforeResult {

    private final JdbcClient jdbc;

    BeforeResult(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(EntryId id) {
        jdbc.sql(
                        """
                        insert into queue.before_result
                          (entry_id, fence, not_before, attempts, tier, owner_id, refused_by)
                        select id, fence, not_before, attempts, tier, owner_id, refused_by
                        from queue.entry where id = :id
                        on conflict (entry_id) do update set
                          (fence, not_before, attempts, tier, owner_id, refused_by) =
                          (excluded.fence, excluded.not_before, excluded.attempts, excluded.tier,
                           excluded.owner_id, excluded.refused_by)
                        """)
                .param("id", id.value())
                .update();
    }

    /**
     * Puts an entry back as it was kept, if it was.
     *
     * @param fence of whoever said what came of it
     */
    void putBack(EntryId id, long fence) {
        jdbc.sql(
                        """
                        update queue.entry e set not_before = b.not_before, attempts = b.attempts,
                          tier = b.tier, owner_id = b.owner_id, refused_by = b.refused_by
                        from queue.before_result b
                        where e.id = :id and b.entry_id = e.id and b.fence = :fence
                        """)
                .param("id", id.value())
                .param("fence", fence)
                .update();
    }
}
