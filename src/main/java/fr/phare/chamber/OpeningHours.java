package fr.phare.chamber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads the calendars of cells, and keeps their clocks ready for a few seconds. */
@Component
class OpeningHours {

    /** How long another node may still promise by hours that were changed here. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Cache<CellId, PromiseClock> clocks =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    OpeningHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PromiseClock clock(Cell cell) {
        return clocks.get(cell.id(), id -> new PromiseClock(calendar(cell)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(HoursChanged change) {
        clocks.invalidate(change.cell());
    }

    /** As it is in the database now, in one query: the clock is on the path of every request. */
    CellCalendar calendar(Cell cell) {
        List<DatedWeek> weeks = new ArrayList<>();
        List<ExceptionalHours> exceptions = new ArrayList<>();
        jdbc.sql(
                        """
                        select true as usual, ranges, from_day, null::date as to_day, '' as reason,
                          version, null::timestamptz as entered_at
                        from chamber.usual_hours
                        where cell_id = :cell and withdrawn_at is null
                        union all
                        select false, ranges, from_day, to_day, reason, null, entered_at
                        from chamber.cell_exception
                        where cell_id = :cell and withdrawn_at is null
                        order by entered_at, from_day, version
                        """)
                .param("cell", cell.id().value())
                .query(
                        row -> {
                            if (row.getBoolean("usual")) {
                                weeks.add(week(row));
                            } else {
                                exceptions.add(exception(row));
                            }
                        });
        return new CellCalendar(
                cell.zone(), weeks, PublicHolidays.of(cell.department()), exceptions);
    }

    private static DatedWeek week(ResultSet row) throws SQLException {
        return new DatedWeek(
                row.getObject("from_day", LocalDate.class),
                DatedWeek.read((Integer[]) row.getArray("ranges").getArray()));
    }

    static ExceptionalHours exception(ResultSet row) throws SQLException {
        return new ExceptionalHours(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                ranges(row.getArray("ranges")),
                row.getString("reason"));
    }

    private static List<OpenRange> ranges(Array minutes) throws SQLException {
        Integer[] bounds = (Integer[]) minutes.getArray();
        List<OpenRange> ranges = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(new OpenRange(bounds[i], bounds[i + 1]));
        }
        return ranges;
    }
}
