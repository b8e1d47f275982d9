package fr.phare.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Instant at,
            @Nullable UUID account,
            String action,
            UUID subject,
            String detail) {}

    /**
     * Which traces; null and an empty list let all through.
     *
     * @param from at this moment or later
     * @param before exclusive
     * @param account who did it
     * @param modules the first words of what was done, {@code casefile} of {@code casefile.read}
     */
    public record Filter(
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable UUID account,
            List<String> modules) {

        public static final Filter NONE = new Filter(null, null, null, List.of());
    }

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} traces older than {@code before}. */
    public List<Trace> newest(long before, int limit) {
        return newest(before, limit, Filter.NONE);
    }

    /** The same, of those that {@code filter} lets through. */
    public List<Trace> newest(long before, int limit, Filter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("before", before);
        values.put("from", filter.from() == null ? null : Timestamp.from(filter.from()));
        values.put("until", filter.before() == null ? null : Timestamp.from(filter.before()));
        values.put("account", filter.account());
        values.put("modules", filter.modules().toArray(String[]::new));
        return list(
                """
                id < :before
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:until as timestamptz) is null or at < :until)
                  and (cast(:account as uuid) is null or account_id = :account)
                  and (cardinality(cast(:modules as text[])) = 0
                    or split_part(action, '.', 1) = any (:modules))
                """,
                values,
                limit);
    }

    /**
     * At most {@code limit} traces older than {@code before} of what was done with {@code subject},
     * or what showed it.
     */
    public List<Trace> of(UUID subject, long before, int limit) {
        return list(
                """
                id < :before and id in (
                  select id from audit.entry where subject_id = :subject
                  union all
                  select entry_id from audit.shown where subject_id = :subject)
                """,
                Map.of("subject", subject, "before", before),
                limit);
    }

    private List<Trace> list(
            String condition, Map<String, ? extends @Nullable Object> values, int limit) {
        return jdbc.sql(
                        """
                        select id, at, account_id, action, subject_id, detail from audit.entry
                        where %s order by id desc limit %d
                        """
                                .formatted(condition, limit))
                .params(values)
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
