package fr.phare.topic;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import fr.phare.chamber.CellId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code topic.list}: added, never changed. */
@Component
class TopicRows {

    /** Where a list holds; null: in the whole chamber. */
    record Place(@Nullable CellId cell) {}

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TopicRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The lists that hold in the current chamber. */
    Map<Place, TopicList> current() {
        Map<Place, TopicList> lists = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (cell_id) cell_id, topics from topic.list
                        order by cell_id, version desc
                        """)
                .query(
                        row -> {
                            TopicList list = list(row);
                            if (list != null) {
                                lists.put(place(row), list);
                            }
                        });
        return lists;
    }

    /** The newest versions, newest first. */
    List<TopicVersion> versions(@Nullable CellId cell) {
        return jdbc.sql(
                        """
                        select version, topics, what, changed_by, changed_at from topic.list
                        where cell_id is not distinct from :cell order by version desc limit :limit
                        """)
                .param("cell", cell == null ? null : cell.value())
                .param("limit", SHOWN)
                .query(this::version)
                .list();
    }

    /** Adds a version after {@code seen}, unless that is not the latest; whether it was added. */
    boolean add(@Nullable CellId cell, @Nullable TopicList list, String what, int seen) {
        return jdbc.sql(
                                """
                                insert into topic.list
                                  (cell_id, version, topics, what, changed_by, changed_at)
                                select :cell, :seen + 1, :topics::jsonb, :what, :by, :now
                                where :seen = (select coalesce(max(version), 0) from topic.list
                                  where cell_id is not distinct from :cell)
                                on conflict do nothing
                                """)
                        .param("cell", cell == null ? null : cell.value())
                        .param("seen", seen)
                        .param("topics", list == null ? null : json.writeValueAsString(list))
                        .param("what", what)
                        .param("by", Viewer.current().map(Viewer::account).orElse(null))
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private @Nullable TopicList list(ResultSet row) throws SQLException {
        String kept = row.getString("topics");
        return kept == null ? null : json.readValue(kept, TopicList.class);
    }

    private static Place place(ResultSet row) throws SQLException {
        UUID cell = row.getObject("cell_id", UUID.class);
        return new Place(cell == null ? null : new CellId(cell));
    }

    private TopicVersion version(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        return new TopicVersion(
                row.getInt("version"),
                list(row),
                row.getString("what"),
                by == null ? null : new AccountId(by),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
