package fr.phare.chamber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The cells of the installation and of the current chamber, and their promise clocks. */
@Component
public class Cells {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String SELECT =
            """
            select cell.*, chamber.name as chamber_name
            from chamber.cell join chamber.chamber using (chamber_id)
            """;

    private final JdbcClient jdbc;
    private final OpeningHours hours;
    private final Cache<String, Cell> bySlug =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    Cells(JdbcClient jdbc, OpeningHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /**
     * The cell that has, or once had, that address, in whatever chamber: for what happens before
     * the chamber is known. At most five seconds old.
     */
    public Optional<Cell> bySlug(String slug) {
        if (!NewCell.isSlug(slug)) {
            return Optional.empty();
        }
        Cell known = bySlug.getIfPresent(slug);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Cell> found =
                listing(slug)
                        .flatMap(
                                listing ->
                                        Wall.within(listing.chamber(), () -> find(listing.cell())));
        found.ifPresent(cell -> bySlug.put(slug, cell));
        return found;
    }

    /** The address that {@code name} suggests and that no cell of the installation has. */
    public String freeSlug(String name) {
        String wanted = NewCell.slugOf(name);
        String slug = wanted;
        for (int i = 2; isTaken(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /** Whether a cell, of whatever chamber, has or once had that address. */
    boolean isTaken(String slug) {
        return listing(slug).isPresent();
    }

    /** Whether {@code cell} may have that address: no other has or had it. */
    boolean isFree(String slug, CellId cell) {
        return listing(slug).filter(other -> !other.cell().equals(cell)).isEmpty();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(CellChanged change) {
        bySlug.asMap().values().removeIf(cell -> cell.id().equals(change.cell()));
    }

    private Optional<CellListing> listing(String slug) {
        return jdbc.sql(
                        """
                        select cell.*, chamber.name as chamber_name
                        from chamber.cell_directory cell
                        join chamber.chamber_directory chamber using (chamber_id)
                        where slug = :slug or cell_id =
                          (select cell_id from chamber.former_address_directory where slug = :slug)
                        order by slug <> :slug limit 1
                        """)
                .param("slug", slug)
                .query((row, i) -> listing(row))
                .optional();
    }

    /** A cell of the current chamber. */
    public Optional<Cell> find(CellId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, i) -> cell(row))
                .optional();
    }

    /** The cells of the current chamber, by name. */
    public List<Cell> ofChamber() {
        return jdbc.sql(SELECT + "order by cell.name, slug").query((row, i) -> cell(row)).list();
    }

    /**
     * The time zone of the chamber's people: that of its first cell, of Paris where it has none.
     */
    public ZoneId zone() {
        return ofChamber().stream().findFirst().map(Cell::zone).orElse(Departments.MAINLAND);
    }

    /** All cells of the installation, by chamber and name: what everybody may know. */
    public List<CellListing> listed() {
        return jdbc.sql(
                        """
                        select cell.*, chamber.name as chamber_name
                        from chamber.cell_directory cell
                        join chamber.chamber_directory chamber using (chamber_id)
                        order by chamber.name, cell.name, slug
                        """)
                .query((row, i) -> listing(row))
                .list();
    }

    /** All chambers of the installation, for jobs that work inside one after the other. */
    public List<ChamberId> chambers() {
        return jdbc
                .sql("select chamber_id from chamber.chamber_directory order by chamber_id")
                .query(UUID.class)
                .list()
                .stream()
                .map(ChamberId::new)
                .toList();
    }

    /**
     * The clock of {@code cell}, with the hours of at most five seconds ago, mostly without a
     * query. Works outside the wall too.
     */
    public PromiseClock clock(Cell cell) {
        return Wall.within(cell.chamber(), () -> hours.clock(cell));
    }

    private static CellListing listing(ResultSet row) throws SQLException {
        return new CellListing(
                new CellId(row.getObject("cell_id", UUID.class)),
                new ChamberId(row.getObject("chamber_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("chamber_name"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                new CellId(row.getObject("id", UUID.class)),
                new ChamberId(row.getObject("chamber_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("chamber_name"),
                row.getString("phone_shown"),
                ZoneId.of(row.getString("zone_id")),
                row.getString("department"));
    }
}
