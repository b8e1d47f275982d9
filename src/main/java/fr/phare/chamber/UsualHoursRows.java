package fr.phare.chamber;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code chamber.usual_hours}. */
@Component
class UsualHoursRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    UsualHoursRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there was no week with that number yet. */
    boolean add(CellId cell, int number, DatedWeek week, List<String> broken) {
        return jdbc.sql(
                                """
                                insert into chamber.usual_hours (cell_id, version, from_day,
                                  ranges, broken, entered_by, entered_at)
                                values (:cell, :number, :from, :ranges, :broken, :by, :now)
                                on conflict do nothing
                                """)
                        .param("cell", cell.value())
                        .param("number", number)
                        .param("from", week.fromDay())
                        .param("ranges", week.stored())
                        .param("broken", broken.toArray(String[]::new))
                        .param("by", viewer())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Whether it was there, begins after {@code today} and was not withdrawn yet. */
    boolean withdraw(CellId cell, UUID id, LocalDate today) {
        return jdbc.sql(
                                """
                                update chamber.usual_hours
                                set withdrawn_at = :now, withdrawn_by = :by
                                where id = :id and cell_id = :cell and withdrawn_at is null
                                  and from_day > :today
                                """)
                        .param("now", now())
                        .param("by", viewer())
                        .param("id", id)
                        .param("cell", cell.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Everything that was entered, newest first. */
    List<EnteredWeek> all(CellId cell) {
        return jdbc.sql(
                        """
                        select id, version, from_day, ranges, broken, entered_by, entered_at,
                          withdrawn_at
                        from chamber.usual_hours where cell_id = :cell order by version desc
                        """)
                .param("cell", cell.value())
                .query(UsualHoursRows::week)
                .list();
    }

    private static @Nullable UUID viewer() {
        return Viewer.current().map(Viewer::account).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static EnteredWeek week(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("entered_by", UUID.class);
        return new EnteredWeek(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new DatedWeek(
                        row.getObject("from_day", LocalDate.class),
                        DatedWeek.read((Integer[]) row.getArray("ranges").getArray())),
                Arrays.asList((String[]) row.getArray("broken").getArray()),
                by == null ? null : new AccountId(by),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("withdrawn_at") != null);
    }
}
