package fr.phare.chamber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Map<DayOfWeek, List<OpenRange>> week = new EnumMap<>(DayOfWeek.class);
        List<ExceptionalHours> exceptions = new ArrayList<>();
        jdbc.sql(
                        """
                        select weekday, array[opens_minute, closes_minute]::integer[] as ranges,
                          null::date as from_day, null::date as to_day, '' as reason,
                          null::timestamptz as entered_at
                        from chamber.cell_hours where cell_id = :cell
                        union all
                        select null, ranges, from_day, to_day, reason, entered_at
                        from chamber.cell_exception
                        where cell_id = :cell and withdrawn_at is null
                        order by entered_at
                        """)
                .param("cell", cell.id().value())
                .query(
                        row -> {
                            int weekday = row.getInt("weekday");
                            if (weekday == 0) {
                                exceptions.add(exception(row));
                            } else {
                                week.computeIfAbsent(
                                                DayOfWeek.of(weekday), day -> new ArrayList<>())
                                        .addAll(ranges(row.getArray("ranges")));
                            }
                        });
        return new CellCalendar(
                cell.zone(),
                new WeeklyHours(week),
                PublicHolidays.of(cell.department()),
                exceptions);
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
