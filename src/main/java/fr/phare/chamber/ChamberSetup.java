package fr.phare.chamber;

import fr.phare.audit.AuditLog;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
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
    private final CellRows rows;

    ChamberSetup(
            JdbcClient jdbc,
            TransactionOperations transaction,
            AuditLog audit,
            Cells cells,
            CellRows rows) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.cells = cells;
        this.rows = rows;
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
        if (cells.isTaken(wanted.slug())) {
            throw new SlugTaken(wanted.slug(), null);
        }
        CellId id = rows.insert(wanted);
        audit.record("chamber.open-cell", id.value(), wanted.slug());
        return cells.find(id).orElseThrow();
    }
}
