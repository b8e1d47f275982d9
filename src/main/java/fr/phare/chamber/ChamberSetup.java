package fr.phare.chamber;

import fr.phare.audit.AuditLog;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Founds chambers and opens their cells: for whoever installs Phare, and for tests. */
@Component
public class ChamberSetup {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final AuditLog audit;
    private final Cells cells;

    ChamberSetup(JdbcClient jdbc, TransactionOperations transaction, AuditLog audit, Cells cells) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.cells = cells;
    }

    /** Founds a chamber of trades. Several may have the same name. */
    public ChamberId found(String name) {
        NewChamber wanted = new NewChamber(name, ChamberKind.TRADES);
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        Wall.run(
                chamber,
                () -> transaction.executeWithoutResult(status -> insertChamber(chamber, wanted)));
        return chamber;
    }

    /**
     * Founds a chamber, opens its cells and does {@code rest} inside it, in one transaction: all of
     * it is kept or, where any part fails, nothing.
     *
     * @param rest is given the cells, and returns what this method then does
     * @throws SlugTaken when a cell, of whatever chamber, has one of the addresses
     */
    public <T> T open(NewChamber wanted, List<NewCell> cells, Function<List<Cell>, T> rest) {
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        return Wall.within(
                chamber,
                () ->
                        transaction.execute(
                                status -> {
                                    insertChamber(chamber, wanted);
                                    return rest.apply(
                                            cells.stream()
                                                    .map(cell -> openCell(chamber, cell))
                                                    .toList());
                                }));
    }

    private void insertChamber(ChamberId chamber, NewChamber wanted) {
        jdbc.sql("insert into chamber.chamber (name, kind) values (:name, :kind)")
                .param("name", wanted.name())
                .param("kind", wanted.kind().stored())
                .update();
        jdbc.sql(
                        """
                        insert into chamber.chamber_directory (chamber_id, name)
                        values (:chamber, :name)
                        """)
                .param("chamber", chamber.value())
                .param("name", wanted.name())
                .update();
        audit.record("chamber.found", chamber.value());
    }

    /**
     * Opens a cell of {@code chamber}.
     *
     * @throws SlugTaken when a cell, of whatever chamber, has that address
     */
    public Cell openCell(ChamberId chamber, NewCell wanted) {
        try {
            return Wall.within(chamber, () -> transaction.execute(status -> insert(wanted)));
        } catch (DuplicateKeyException e) {
            throw new SlugTaken(wanted.slug(), e);
        }
    }

    private Cell insert(NewCell wanted) {
        CellId id = new CellId(insertCell(wanted));
        wanted.hours().ranges().forEach((day, ranges) -> insertHours(id, day, ranges));
        jdbc.sql(
                        """
                        insert into chamber.cell_directory (slug, chamber_id, cell_id, name)
                        values (:slug, :chamber, :cell, :name)
                        """)
                .param("slug", wanted.slug())
                .param("chamber", Wall.current().value())
                .param("cell", id.value())
                .param("name", wanted.name())
                .update();
        audit.record("chamber.open-cell", id.value(), wanted.slug());
        return cells.find(id).orElseThrow();
    }

    private UUID insertCell(NewCell wanted) {
        return jdbc.sql(
                        """
                        insert into chamber.cell (slug, name, phone_shown, zone_id, department)
                        values (:slug, :name, :phone, :zone, :department)
                        returning id
                        """)
                .param("slug", wanted.slug())
                .param("name", wanted.name())
                .param("phone", wanted.phoneShown())
                .param("zone", wanted.zone().getId())
                .param("department", wanted.department())
                .query(UUID.class)
                .single();
    }

    private void insertHours(CellId cell, DayOfWeek day, Iterable<OpenRange> ranges) {
        for (OpenRange range : ranges) {
            jdbc.sql(
                            """
                            insert into chamber.cell_hours
                              (cell_id, weekday, opens_minute, closes_minute)
                            values (:cell, :weekday, :opens, :closes)
                            """)
                    .param("cell", cell.value())
                    .param("weekday", day.getValue())
                    .param("opens", range.opensMinute())
                    .param("closes", range.closesMinute())
                    .update();
        }
    }
}
