package fr.phare.chamber;

import fr.phare.access.Viewer;
import fr.phare.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters and withdraws exceptional hours, inside the chamber of the cell. */
@Component
class Closures {

    private final JdbcClient jdbc;
    private final Breaking breaking;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Closures(JdbcClient jdbc, Breaking breaking, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.breaking = breaking;
        this.audit = audit;
        this.events = events;
    }

    /** The promises that {@code wanted} would break, first due first. */
    List<BrokenPromise> breaks(Cell cell, ExceptionalHours wanted) {
        return breaking.by(cell, calendar -> calendar.with(wanted));
    }

    /** The exception {@code id}, unless it was withdrawn. */
    Optional<EnteredException> find(Cell cell, UUID id) {
        return from(cell, LocalDate.EPOCH).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The promises that are broken once {@code entered} is withdrawn, first due first. */
    List<BrokenPromise> breaksWithout(Cell cell, EnteredException entered) {
        return breaking.by(cell, calendar -> calendar.without(entered.hours()));
    }

    /** Enters {@code wanted}, with the promises it breaks now. */
    @Transactional
    UUID enter(Cell cell, ExceptionalHours wanted) {
        List<BrokenPromise> broken = breaks(cell, wanted);
        UUID id = insert(cell, wanted);
        broken.forEach(promise -> insert(id, promise));
        audit.record("chamber.enter-exception", id, "broken=" + broken.size());
        events.publishEvent(new HoursChanged(cell.id()));
        return id;
    }

    private UUID insert(Cell cell, ExceptionalHours wanted) {
        Integer[] minutes =
                wanted.ranges().stream()
                        .flatMapToInt(
                                range -> IntStream.of(range.opensMinute(), range.closesMinute()))
                        .boxed()
                        .toArray(Integer[]::new);
        return jdbc.sql(
                        """
                        insert into chamber.cell_exception
                          (cell_id, from_day, to_day, ranges, reason, entered_by)
                        values (:cell, :from, :to, :ranges, :reason, :account)
                        returning id
                        """)
                .param("cell", cell.id().value())
                .param("from", wanted.fromDay())
                .param("to", wanted.toDay())
                .param("ranges", minutes)
                .param("reason", wanted.reason())
                .param("account", Viewer.current().map(Viewer::account).orElse(null))
                .query(UUID.class)
                .single();
    }

    private void insert(UUID exception, BrokenPromise broken) {
        GivenPromise given = broken.given();
        OffsetDateTime possible =
                broken.possibleBy() == null ? null : broken.possibleBy().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into chamber.broken_promise
                          (exception_id, request_id, reference, kind, promised_by, possible_by)
                        values (:exception, :request, :reference, :kind, :promised, :possible)
                        on conflict do nothing
                        """)
                .param("exception", exception)
                .param("request", given.request())
                .param("reference", given.reference())
                .param("kind", given.kind().stored())
                .param("promised", given.promisedBy().atOffset(ZoneOffset.UTC))
                .param("possible", possible)
                .update();
    }

    /** Withdraws it, with the promises that breaks; whether there was such an exception. */
    @Transactional
    boolean withdraw(Cell cell, UUID id) {
        List<BrokenPromise> broken =
                find(cell, id).map(entered -> breaksWithout(cell, entered)).orElse(List.of());
        int rows =
                jdbc.sql(
                                """
                                update chamber.cell_exception set withdrawn_at = now()
                                where id = :id and cell_id = :cell and withdrawn_at is null
                                """)
                        .param("id", id)
                        .param("cell", cell.id().value())
                        .update();
        if (rows > 0) {
            broken.forEach(promise -> insert(id, promise));
            audit.record("chamber.withdraw-exception", id, "broken=" + broken.size());
            events.publishEvent(new HoursChanged(cell.id()));
        }
        return rows > 0;
    }

    /** The exceptions that cover {@code day} or come later, in the order of days. */
    List<EnteredException> from(Cell cell, LocalDate day) {
        return list(
                """
                where cell_id = :cell and withdrawn_at is null and to_day >= :day
                order by from_day, entered_at
                """,
                cell,
                day);
    }

    /**
     * What was withdrawn of {@code day} or later and is not entered again, the last withdrawn
     * first: what a mistake took away can be put back.
     */
    List<EnteredException> withdrawnFrom(Cell cell, LocalDate day) {
        return list(
                """
                gone where cell_id = :cell and withdrawn_at is not null and to_day >= :day
                  and not exists (select 1 from chamber.cell_exception other
                    where other.cell_id = gone.cell_id
                      and other.to_day = gone.to_day and other.ranges = gone.ranges
                      and other.reason = gone.reason
                      and (other.withdrawn_at is null or other.withdrawn_at > gone.withdrawn_at))
                order by withdrawn_at desc limit 20
                """,
                cell,
                day);
    }

    private List<EnteredException> list(String which, Cell cell, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, from_day, to_day, ranges, reason,
                          array(select reference from chamber.broken_promise
                            where exception_id = id order by promised_by) as broken
                        from chamber.cell_exception
                        """
                                + which)
                .param("cell", cell.id().value())
                .param("day", day)
                .query((row, i) -> entered(row))
                .list();
    }

    private static EnteredException entered(ResultSet row) throws SQLException {
        return new EnteredException(
                row.getObject("id", UUID.class),
                OpeningHours.exception(row),
                Arrays.asList((String[]) row.getArray("broken").getArray()));
    }
}
