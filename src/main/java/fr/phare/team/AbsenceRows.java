package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code team.absence}. */
@Component
class AbsenceRows {

    private static final String COLUMNS =
            """
            select id, account_id, from_day, from_afternoon, to_day, to_afternoon, deputy_id
            from team.absence
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that end on {@code day} or later, in the order of days. */
    List<Absence> endingFrom(LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where withdrawn_at is null and to_day >= :day
                                order by from_day, from_afternoon, id
                                """)
                .param("day", day)
                .query(AbsenceRows::absence)
                .list();
    }

    /** Also one that was withdrawn. */
    Optional<Absence> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(AbsenceRows::absence)
                .optional();
    }

    /** Adds it, unless it overlaps another of that person. */
    Optional<UUID> add(AbsenceForm.Wanted wanted) {
        return jdbc.sql(
                        """
                        insert into team.absence (account_id, from_day, from_afternoon, to_day,
                          to_afternoon, deputy_id, entered_by, entered_at)
                        values (:account, :from, :fromAfternoon, :to, :toAfternoon, :deputy, :by,
                          :now)
                        on conflict do nothing returning id
                        """)
                .param("account", wanted.account().value())
                .param("from", wanted.first().day())
                .param("fromAfternoon", wanted.first().afternoon())
                .param("to", wanted.last().day())
                .param("toAfternoon", wanted.last().afternoon())
                .param("deputy", wanted.deputy() == null ? null : wanted.deputy().value())
                .param("by", Viewer.current().map(Viewer::account).orElse(null))
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** Whether it was there to withdraw. */
    boolean withdraw(UUID id) {
        return jdbc.sql(
                                """
                                update team.absence set withdrawn_at = :now
                                where id = :id and withdrawn_at is null
                                """)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Whether it was withdrawn and holds again.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where it overlaps another
     */
    boolean restore(UUID id) {
        return jdbc.sql(
                                """
                                update team.absence set withdrawn_at = null
                                where id = :id and withdrawn_at is not null
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        UUID deputy = row.getObject("deputy_id", UUID.class);
        return new Absence(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new HalfDay(
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("from_afternoon")),
                new HalfDay(
                        row.getObject("to_day", LocalDate.class), row.getBoolean("to_afternoon")),
                deputy == null ? null : new AccountId(deputy));
    }
}
