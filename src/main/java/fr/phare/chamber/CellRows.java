package fr.phare.chamber;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cells, of what they were before, and of where they are found. */
@Component
class CellRows {

    private final JdbcClient jdbc;
    private final UsualHoursRows hours;
    private final Clock clock;

    CellRows(JdbcClient jdbc, UsualHoursRows hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    /** Opens a cell, with its first version and its first usual hours. */
    CellId insert(NewCell wanted) {
        CellDetails cell = wanted.details();
        UUID id =
                jdbc.sql(
                                """
                                insert into chamber.cell
                                  (slug, name, phone_shown, zone_id, department)
                                values (:slug, :name, :phone, :zone, :department) returning id
                                """)
                        .param("slug", cell.slug())
                        .param("name", cell.name())
                        .param("phone", cell.phone())
                        .param("zone", cell.zone().getId())
                        .param("department", cell.department())
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        """
                        insert into chamber.cell_directory (slug, chamber_id, cell_id, name)
                        values (:slug, wall.chamber(), :cell, :name)
                        """)
                .param("slug", cell.slug())
                .param("cell", id)
                .param("name", cell.name())
                .update();
        CellId opened = new CellId(id);
        addVersion(opened, 1, cell, List.of());
        hours.add(opened, 1, new DatedWeek(DatedWeek.ALWAYS, wanted.hours()), List.of());
        return opened;
    }

    /** Whether there was no version with that number yet. */
    boolean addVersion(CellId id, int number, CellDetails cell, List<String> broken) {
        return jdbc.sql(
                                """
                                insert into chamber.cell_version (cell_id, version, slug, name,
                                  phone_shown, zone_id, department, served, broken, changed_by,
                                  changed_at)
                                values (:cell, :number, :slug, :name, :phone, :zone, :department,
                                  :served, :broken, :by, :now)
                                on conflict do nothing
                                """)
                        .param("cell", id.value())
                        .param("number", number)
                        .param("slug", cell.slug())
                        .param("name", cell.name())
                        .param("phone", cell.phone())
                        .param("zone", cell.zone().getId())
                        .param("department", cell.department())
                        .param("served", cell.served().toArray(String[]::new))
                        .param("broken", broken.toArray(String[]::new))
                        .param("by", Viewer.current().map(Viewer::account).orElse(null))
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Everywhere the cell is as {@code cell} says from now on. */
    void update(CellId id, CellDetails cell) {
        jdbc.sql(
                        """
                        update chamber.cell set slug = :slug, name = :name, phone_shown = :phone,
                          zone_id = :zone, department = :department
                        where id = :cell
                        """)
                .param("cell", id.value())
                .param("slug", cell.slug())
                .param("name", cell.name())
                .param("phone", cell.phone())
                .param("zone", cell.zone().getId())
                .param("department", cell.department())
                .update();
        jdbc.sql("update chamber.cell_directory set name = :name where cell_id = :cell")
                .param("name", cell.name())
                .param("cell", id.value())
                .update();
    }

    /** From now on {@code former} leads to the cell, and {@code current} is no former one. */
    void keepAddress(CellId id, String former, String current) {
        jdbc.sql("delete from chamber.former_address_directory where slug = :slug")
                .param("slug", current)
                .update();
        jdbc.sql(
                        """
                        insert into chamber.former_address_directory (slug, chamber_id, cell_id)
                        values (:slug, wall.chamber(), :cell) on conflict do nothing
                        """)
                .param("slug", former)
                .param("cell", id.value())
                .update();
    }

    /** All versions, newest first. */
    List<CellVersion> versions(CellId id) {
        return jdbc.sql(
                        """
                        select version, slug, name, phone_shown, zone_id, department, served,
                          broken, changed_by, changed_at
                        from chamber.cell_version where cell_id = :cell order by version desc
                        """)
                .param("cell", id.value())
                .query(CellRows::version)
                .list();
    }

    private static CellVersion version(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        return new CellVersion(
                row.getInt("version"),
                new CellDetails(
                        row.getString("name"),
                        row.getString("slug"),
                        row.getString("phone_shown"),
                        ZoneId.of(row.getString("zone_id")),
                        row.getString("department"),
                        texts(row, "served")),
                by == null ? null : new AccountId(by),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                texts(row, "broken"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
