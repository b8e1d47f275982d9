package fr.phare.settings;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code settings.value}: added, never changed. The highest version holds. */
@Component
class SettingValues {

    /** One setting at one scope. */
    record Place(Scope scope, String setting) {}

    private static final String HISTORY =
            """
            select * from (
              select *, lag(value) over (partition by cell_id, setting order by version) as former
              from settings.value
            ) as history
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SettingValues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The canonical values that hold in the current chamber; none where it is back to nothing. */
    Map<Place, String> current() {
        Map<Place, String> values = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (cell_id, setting) cell_id, setting, value
                        from settings.value order by cell_id, setting, version desc
                        """)
                .query(
                        row -> {
                            String value = row.getString("value");
                            if (value != null) {
                                values.put(place(row), value);
                            }
                        });
        return values;
    }

    Optional<Change> latest(Place place) {
        return history(place, 1).stream().findFirst();
    }

    /** At most {@code limit} changes, newest first. */
    List<Change> history(Place place, int limit) {
        return jdbc.sql(
                        HISTORY
                                + """
                                where setting = :setting and cell_id is not distinct from :cell
                                order by version desc limit :limit
                                """)
                .param("setting", place.setting())
                .param("cell", value(place.scope()))
                .param("limit", limit)
                .query(SettingValues::change)
                .list();
    }

    /** At most {@code limit} changes of anything in the chamber, newest first. */
    List<Change> history(int limit) {
        return jdbc.sql(HISTORY + "order by changed_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(SettingValues::change)
                .list();
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql(HISTORY + "where id = :id")
                .param("id", id)
                .query(SettingValues::change)
                .optional();
    }

    /** Adds a version after {@code seen}, unless that is not the latest; whether it was added. */
    boolean add(Place place, @Nullable String value, int seen, @Nullable UUID undoes) {
        return jdbc.sql(
                                """
                                insert into settings.value
                                  (cell_id, setting, version, value, changed_by, changed_at, undoes)
                                select :cell, :setting, :seen + 1, :value, :account, :now, :undoes
                                where :seen = (
                                  select coalesce(max(version), 0) from settings.value
                                  where setting = :setting and cell_id is not distinct from :cell)
                                on conflict do nothing
                                """)
                        .param("cell", value(place.scope()))
                        .param("setting", place.setting())
                        .param("seen", seen)
                        .param("value", value)
                        .param("account", Viewer.current().map(Viewer::account).orElse(null))
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("undoes", undoes)
                        .update()
                == 1;
    }

    private static @Nullable UUID value(Scope scope) {
        CellId cell = scope.cell();
        return cell == null ? null : cell.value();
    }

    private static Place place(ResultSet row) throws SQLException {
        UUID cell = row.getObject("cell_id", UUID.class);
        Scope scope = cell == null ? Scope.CHAMBER : Scope.of(new CellId(cell));
        return new Place(scope, row.getString("setting"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        Place place = place(row);
        UUID account = row.getObject("changed_by", UUID.class);
        return new Change(
                row.getObject("id", UUID.class),
                place.scope(),
                place.setting(),
                row.getInt("version"),
                row.getString("former"),
                row.getString("value"),
                account == null ? null : new AccountId(account),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("undoes", UUID.class));
    }
}
