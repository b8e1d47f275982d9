package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calls made to try the numbers of the current chamber's cells. */
@Component
public class NumberTests {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Cells cells;
    private final AuditLog audit;
    private final Clock clock;

    NumberTests(JdbcClient jdbc, Cells cells, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the number that each cell shows now was dialled and led to the cell. */
    public boolean allPassed() {
        return cells.ofChamber().stream().allMatch(this::passed);
    }

    /** Whether the number that {@code cell} shows now was dialled and led to the cell. */
    boolean passed(Cell cell) {
        return latest(cell).filter(test -> test.result().isRight()).isPresent();
    }

    /** The newest test of the number that {@code cell} shows now. */
    Optional<NumberTest> latest(Cell cell) {
        return of(cell.id()).stream()
                .filter(test -> test.phone().equals(cell.phoneShown()))
                .findFirst();
    }

    @Transactional
    void record(Cell cell, NumberTest.Result result, AccountId by) {
        jdbc.sql(
                        """
                        insert into cellsettings.number_test
                          (cell_id, phone, result, account_id, at)
                        values (:cell, :phone, :result, :account, :now)
                        """)
                .param("cell", cell.id().value())
                .param("phone", cell.phoneShown())
                .param("result", result.stored())
                .param("account", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record("cellsettings.test-number", cell.id().value(), result.stored());
    }

    /** The newest tests of {@code cell}, newest first. */
    List<NumberTest> of(CellId cell) {
        return jdbc.sql(
                        """
                        select phone, result, account_id, at from cellsettings.number_test
                        where cell_id = :cell order by at desc limit :limit
                        """)
                .param("cell", cell.value())
                .param("limit", SHOWN)
                .query(
                        (row, number) ->
                                new NumberTest(
                                        row.getString("phone"),
                                        NumberTest.Result.read(row.getString("result"))
                                                .orElseThrow(),
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
