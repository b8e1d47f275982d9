package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who is next: reads the first few of each part of the line (urgent, others, the taker's own
 * and of colleagues whom they stand in for, their tier), orders them by {@link LineOrder}, and
 * locks the first that nobody else is taking.
 */
@Component
class Line {

    /** Who was next, and why. */
    record Next(EntryId id, Reason why) {}

    /** More than can be taken at the same moment: each database connection takes one. */
    private static final int LOOKED_AT = 32;

    private static final int RETRIES = 5;

    /** A limit as a number: of one that comes as a parameter, a kept plan expects much. */
    private static final String PART =
            """
            (select id, urgent, promised_by, asked_at, tier, owner_id,
               :account = any (refused_by) as refused
             from queue.entry where state = 'waiting' and not_before <= now() and %%s
             order by promised_by, id limit %d)
            """
                    .formatted(LOOKED_AT);

    /** Some come twice; inside of a union without "all", PostgreSQL 18 sorts the whole line. */
    private static final String CANDIDATES =
            String.join(
                    " union all ",
                    PART.formatted("urgent and promised_by >= :urgentFrom"),
                    PART.formatted("not urgent and promised_by >= :othersFrom"),
                    PART.formatted("owner_id = any (:covered)"),
                    PART.formatted("tier <> 'front_desk' and tier in (:tiers)"));

    private final JdbcClient jdbc;
    private final LineMemory memory;
    private final Attendance attendance;
    private final Clock clock;

    Line(JdbcClient jdbc, LineMemory memory, Attendance attendance, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** The next for {@code taker}, locked until the end of the transaction. */
    Optional<Next> lockNext(Taker taker) {
        ChamberId chamber = Wall.current();
        LineOrder order = new LineOrder(taker, clock.instant(), memory.nextTurn(chamber));
        for (int i = 0; i < RETRIES; i++) {
            List<Candidate> candidates = order.of(candidates(chamber, taker));
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            Optional<Candidate> locked = lockFirst(candidates);
            if (locked.isPresent()) {
                return locked.map(one -> new Next(one.id(), order.why(one)));
            }
        }
        return Optional.empty();
    }

    /** The first of the list that still waits and nobody else is taking at this moment. */
    private Optional<Candidate> lockFirst(List<Candidate> ordered) {
        UUID[] ids = ordered.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        return jdbc.sql(
                        """
                        select e.id from unnest(:ids) with ordinality next (id, place)
                        join queue.entry e on e.id = next.id
                        where e.state = 'waiting'
                        order by place limit 1 for update of e skip locked
                        """)
                .param("ids", ids)
                .query(UUID.class)
                .optional()
                .flatMap(
                        id ->
                                ordered.stream()
                                        .filter(one -> one.id().value().equals(id))
                                        .findFirst());
    }

    private List<Candidate> candidates(ChamberId chamber, Taker taker) {
        Instant urgentFrom = memory.head(chamber, true);
        Instant othersFrom = memory.head(chamber, false);
        Cover cover = attendance.cover();
        List<Candidate> found =
                jdbc
                        .sql(CANDIDATES)
                        .param("account", taker.account().value())
                        .param("covered", ids(cover.coveredBy(taker.account())))
                        .param("tiers", taker.tiers().stream().map(Tier::stored).toList())
                        .param("urgentFrom", Timestamp.from(urgentFrom))
                        .param("othersFrom", Timestamp.from(othersFrom))
                        .query((row, number) -> candidate(row, cover))
                        .stream()
                        .distinct()
                        .toList();
        remember(chamber, true, urgentFrom, found);
        remember(chamber, false, othersFrom, found);
        return found;
    }

    private void remember(
            ChamberId chamber, boolean urgent, Instant from, Collection<Candidate> found) {
        found.stream()
                .filter(one -> one.urgent() == urgent)
                .map(Candidate::promisedBy)
                .min(Instant::compareTo)
                .ifPresent(first -> memory.found(chamber, urgent, from, first));
    }

    private static UUID[] ids(Set<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }

    private static Candidate candidate(ResultSet row, Cover cover) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        return new Candidate(
                new EntryId(row.getObject("id", UUID.class)),
                row.getBoolean("urgent"),
                row.getObject("promised_by", OffsetDateTime.class).toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Tier.read(row.getString("tier")),
                cover.inCharge(owner == null ? null : new AccountId(owner)),
                row.getBoolean("refused"));
    }
}
