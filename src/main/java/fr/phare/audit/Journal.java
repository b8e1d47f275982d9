package fr.phare.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit log back, newest first. */
@Component
public class Journal {

    /**
     * One trace.
     *
     * @param account null for the machine and for visitors
     */
    public record Trace(
            long id,
            java.time.Instant at,
            @Nullable UUID account,
            String action,
            UUID subject,
            String detail) {}

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} traces older than {@code before}. */
    public List<Trace> newest(long before, int limit) {
        return list("id < ?", before, limit);
    }

    /** At most {@code limit} traces of what was done with {@code subject}. */
    public List<Trace> of(UUID subject, int limit) {
        return list("subject_id = ?", subject, limit);
    }

    private List<Trace> list(String condition, Object value, int limit) {
        return jdbc.sql(
                        """
                        select id, at, account_id, action, subject_id, detail from audit.entry
                        where %s order by id desc limit %d
                        """
                                .formatted(condition, limit))
                .param(value)
                .query(
                        (row, number) ->
                                new Trace(
                                        row.getLong("id"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("account_id", UUID.class),
                                        row.getString("action"),
                                        row.getObject("subject_id", UUID.class),
                                        row.getString("detail")))
                .list();
    }
}
