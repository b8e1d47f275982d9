package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.likeness.SearchWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases by where they stand, whose they are and what is due; page by page. */
@Component
@Transactional(readOnly = true)
public class CaseLists {

    /** Larger counts are shown as “1 000+”. */
    public static final int COUNT_CAP = 1000;

    /** When the next step is due. */
    public enum Due {
        TODAY,
        LATE,
        /** From today to Sunday. */
        WEEK,
        /** No day was said. */
        NONE
    }

    /** What comes first. */
    public enum Order {
        NEXT_STEP,
        NEWEST,
        OLDEST
    }

    /**
     * Which cases; null lets all through.
     *
     * @param stage null: all that are open
     * @param text words to be found in them; blank: any
     */
    public record Filter(
            @Nullable Stage stage,
            @Nullable AccountId owner,
            @Nullable CellId cell,
            @Nullable Due due,
            String text) {

        @Override
        public String toString() {
            return "Filter";
        }
    }

    /** Where the page before ended. */
    public record Key(LocalDate day, UUID id) {

        public static Key after(CaseFile last) {
            LocalDate day = last.nextStepOn();
            return new Key(day == null ? NO_DAY : day, last.id().value());
        }
    }

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final String DAY = "coalesce(next_step_on, date '9999-12-31')";
    private static final int MOST_FOUND = 1000;

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} cases after {@code after}, or from the first. */
    public List<CaseFile> page(
            Filter filter, LocalDate today, Order order, @Nullable Key after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, today, values);
        if (after != null) {
            where += " and " + beyond(order);
            values.put("day", after.day());
            values.put("id", after.id());
        }
        values.put("limit", limit);
        return jdbc.sql(
                        CaseRows.SELECT
                                + "where %s order by %s limit :limit"
                                        .formatted(where, sorting(order)))
                .params(values)
                .query(CaseRows::caseFile)
                .list();
    }

    private static String beyond(Order order) {
        return switch (order) {
            case NEXT_STEP -> "(" + DAY + ", id) > (:day, :id)";
            case NEWEST -> "id < :id";
            case OLDEST -> "id > :id";
        };
    }

    /** Ids grow with time: they are the order of opening. */
    private static String sorting(Order order) {
        return switch (order) {
            case NEXT_STEP -> DAY + ", id";
            case NEWEST -> "id desc";
            case OLDEST -> "id";
        };
    }

    /** How many there are, at most {@link #COUNT_CAP} plus one. */
    public int count(Filter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, today, values);
        return jdbc.sql(
                        """
                        select count(*) from (
                          select 1 from casefile.case_file where %s limit %d) c
                        """
                                .formatted(where, COUNT_CAP + 1))
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** How much somebody has to do: their open cases, and those of them that want looking at. */
    public record Load(AccountId owner, int open, int late, int withoutStep) {}

    /** The load of everybody who has open cases, the most late first. */
    public List<Load> loads(LocalDate today) {
        return jdbc.sql(
                        """
                        select owner_id, count(*)::int as open,
                          (count(*) filter (where next_step_on < :today))::int as late,
                          (count(*) filter (where next_step_on is null))::int as without_step
                        from casefile.case_file
                        where merged_into is null and stage <> 'closed'
                        group by owner_id order by late desc, open desc, owner_id
                        """)
                .param("today", today)
                .query(
                        (row, number) ->
                                new Load(
                                        new AccountId(row.getObject("owner_id", UUID.class)),
                                        row.getInt("open"),
                                        row.getInt("late"),
                                        row.getInt("without_step")))
                .list();
    }

    private String where(Filter filter, LocalDate today, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("merged_into is null");
        if (filter.stage() == null) {
            where.append(" and stage <> 'closed'");
        } else {
            where.append(" and stage = :stage");
            values.put("stage", filter.stage().stored());
        }
        if (filter.owner() != null) {
            where.append(" and owner_id = :owner");
            values.put("owner", filter.owner().value());
        }
        if (filter.cell() != null) {
            where.append(" and cell_id = :cell");
            values.put("cell", filter.cell().value());
        }
        if (filter.due() != null) {
            where.append(due(filter.due(), today, values));
        }
        if (!filter.text().isBlank()) {
            where.append(" and id in (select case_id from casefile.search(:words, false, :most))");
            values.put("words", SearchWords.of(filter.text(), jdbc).words().toArray(String[]::new));
            values.put("most", MOST_FOUND);
        }
        return where.toString();
    }

    private static String due(Due due, LocalDate today, Map<String, Object> values) {
        if (due != Due.NONE) {
            values.put("today", today);
        }
        if (due == Due.WEEK) {
            values.put("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        }
        return switch (due) {
            case TODAY -> " and next_step_on = :today";
            case LATE -> " and next_step_on < :today";
            case WEEK -> " and next_step_on between :today and :sunday";
            case NONE -> " and next_step_on is null";
        };
    }
}
