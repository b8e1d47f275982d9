package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the line as a whole, in the order in which somebody without cases would take. */
@Component
public class Boards {

    private static final Taker ANYBODY = new Taker(new AccountId(new UUID(0, 0)), Set.of());

    private final JdbcClient jdbc;
    private final Attendance attendance;
    private final Clock clock;

    Boards(JdbcClient jdbc, Attendance attendance, Clock clock) {
        this.jdbc = jdbc;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * The line as a whole, with the first {@code limit} who wait. What time changes in it is up to
     * {@link DueEntries}: many look, and only read.
     */
    @Transactional(readOnly = true)
    public Board now(int limit) {
        List<Entry> first =
                Stream.concat(first(true, limit).stream(), first(false, limit).stream()).toList();
        return new Board(
                ordered(first).stream().limit(limit).toList(),
                taken(limit),
                entries("where e.state = 'undecided' order by e.promised_by limit " + limit),
                entries("where e.state = 'resting' order by e.not_before, e.id limit " + limit),
                cappedCount("state = 'waiting'"),
                cappedCount("state = 'resting'"),
                cappedCountOfLate(),
                longestWaitSince());
    }

    /**
     * Those who wait and are known to {@code account}, or were passed on to them, or to somebody
     * away for whom they stand in.
     */
    @Transactional(readOnly = true)
    public List<Entry> keptFor(AccountId account, int limit) {
        return jdbc.sql(
                        Queue.FIND
                                + """
                                where e.state = 'waiting' and e.owner_id = any (:covered)
                                order by e.promised_by, e.id limit :limit
                                """)
                .param(
                        "covered",
                        attendance.cover().coveredBy(account).stream()
                                .map(AccountId::value)
                                .toArray(UUID[]::new))
                .param("limit", limit)
                .query(EntryRows::read)
                .list();
    }

    /** What waits for {@code account} alone, now or later; the earliest promise first. */
    @Transactional(readOnly = true)
    public List<Entry> ownedBy(AccountId account, int limit) {
        return jdbc.sql(
                        Queue.FIND
                                + """
                                where e.state in ('waiting', 'resting') and e.owner_id = :account
                                order by e.promised_by, e.id limit :limit
                                """)
                .param("account", account.value())
                .param("limit", limit)
                .query(EntryRows::read)
                .list();
    }

    /** Everybody who is promised a call before {@code moment}, the earliest promise first. */
    @Transactional(readOnly = true)
    public List<Entry> promisedBefore(Instant moment, int limit) {
        return jdbc.sql(
                        Queue.FIND
                                + """
                                where e.state in ('waiting', 'resting', 'taken', 'undecided')
                                  and e.promised_by < :moment
                                order by e.promised_by, e.id limit :limit
                                """)
                .param("moment", java.sql.Timestamp.from(moment))
                .param("limit", limit)
                .query(EntryRows::read)
                .list();
    }

    private List<Entry> first(boolean urgent, int limit) {
        return entries(
                "where e.state = 'waiting' and %s e.urgent order by e.promised_by, e.id limit %d"
                        .formatted(urgent ? "" : "not", limit));
    }

    /** Found by their leases: there are few, and among the entries of years they have no index. */
    private List<Entry> taken(int limit) {
        return jdbc.sql(
                        "select "
                                + EntryRows.COLUMNS
                                + " from queue.lease l join queue.entry e on e.id = l.entry_id"
                                + " where e.state = 'taken' order by l.taken_at limit "
                                + limit)
                .query(EntryRows::read)
                .list();
    }

    private List<Entry> entries(String condition) {
        return jdbc.sql(Queue.FIND + condition).query(EntryRows::read).list();
    }

    private List<Entry> ordered(List<Entry> entries) {
        Instant now = clock.instant();
        List<Candidate> order =
                new LineOrder(ANYBODY, now, 0).of(entries.stream().map(Boards::candidate).toList());
        return entries.stream()
                .sorted(Comparator.comparingInt(entry -> order.indexOf(candidate(entry))))
                .toList();
    }

    private static Candidate candidate(Entry entry) {
        return new Candidate(
                entry.id(),
                entry.urgent(),
                entry.promisedBy(),
                entry.askedAt(),
                entry.tier(),
                null,
                false);
    }

    /** Each part of the line by its index, which begins with the urgent. */
    private int cappedCountOfLate() {
        int urgent = cappedCount("state = 'waiting' and urgent and promised_by < now()");
        int others = cappedCount("state = 'waiting' and not urgent and promised_by < now()");
        return Math.min(urgent + others, Board.COUNT_CAP + 1);
    }

    private @Nullable Instant longestWaitSince() {
        return jdbc.sql(
                        """
                        select asked_at from queue.entry where state = 'waiting'
                        order by asked_at limit 1
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private int cappedCount(String condition) {
        return jdbc.sql(
                        "select count(*) from (select 1 from queue.entry where %s limit %d) c"
                                .formatted(condition, Board.COUNT_CAP + 1))
                .query(Integer.class)
                .single();
    }
}
