package fr.phare.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.chamber.CellId;
import fr.phare.chamber.PromiseClock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows how long the line is, who is there, and how fast it has moved of late: over the shortest of
 * some recent spans with enough working time and enough calls to tell. The line and the calls are
 * those of the chamber, the time is that of the cell. Read once in a while for all who ask there.
 */
@Component
public class Expectations {

    /** Where too few were called to tell, that long from one call to the next, all there. */
    static final Duration UNKNOWN_PACE = Duration.ofMinutes(20);

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int ENOUGH_CALLS = 5;
    private static final Duration ENOUGH_TIME = Duration.ofHours(1);
    private static final List<Duration> SPANS =
            List.of(
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofDays(1),
                    Duration.ofDays(4),
                    Duration.ofDays(14));

    /**
     * As one cell counts it: the line at one moment, what one call takes of one person, and who is
     * there.
     */
    private record Pace(long ahead, Duration each, Headcount people) {}

    private final JdbcClient jdbc;
    private final Attendance attendance;
    private final Clock clock;
    private final Cache<CellId, Pace> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    Expectations(JdbcClient jdbc, Attendance attendance, Clock clock) {
        this.jdbc = jdbc;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * When somebody of the current chamber who asks now is likely to be called; empty where nobody
     * is there who would, nor known to come back.
     *
     * @param hours of {@code cell}, in which it counts the working time
     * @param from when they want to be called at the earliest
     */
    @Transactional(readOnly = true)
    public Optional<Instant> expectedBy(CellId cell, PromiseClock hours, Instant from) {
        Pace pace = known.get(cell, asked -> read(hours));
        return Expectation.by(hours, from, pace.ahead(), pace.each(), pace.people());
    }

    private Pace read(PromiseClock hours) {
        Instant now = clock.instant();
        long ahead =
                jdbc.sql("select count(*) from queue.entry where state = 'waiting'")
                        .query(Long.class)
                        .single();
        Headcount people = attendance.headcount(now.minus(SPANS.getLast()));
        for (Duration span : SPANS) {
            Instant from = now.minus(span);
            Duration work = Expectation.work(hours, from, now, people);
            long calls =
                    hours.openTime(from, now).compareTo(ENOUGH_TIME) < 0 ? 0 : endedSince(from);
            if (calls >= ENOUGH_CALLS && work.isPositive()) {
                return new Pace(ahead, work.dividedBy(calls), people);
            }
        }
        return new Pace(ahead, UNKNOWN_PACE.multipliedBy(people.everybody()), people);
    }

    private long endedSince(Instant from) {
        return jdbc.sql(
                        """
                        select count(*) from queue.entry where state = 'done' and closed_at >= ?
                        """)
                .param(Timestamp.from(from))
                .query(Long.class)
                .single();
    }
}
