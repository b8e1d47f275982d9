package fr.phare.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts a whole new stock of establishments in the place of the old one. It is gathered in tables
 * beside those in service, chunk by chunk, each committed with how far that is; the last step swaps
 * them. A load that was interrupted goes on where it stood. Works as the owner of the database, on
 * a connection of its own, one load at a time. See docs/adr/0026.
 */
public final class RegistryStock {

    /** A row and the line of the file it came from. */
    public record Line<T>(long line, T row) {}

    /** What a chunk of establishments added. */
    public record Added(long establishments, long withoutUnit) {}

    /** Any number, as long as it is this one. */
    private static final long LOCK = 0x7369_7265_6e65L;

    private final Connection connection;
    private final JdbcClient jdbc;

    private RegistryStock(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Begins on a connection of the owner, which stays the caller's to close.
     *
     * @throws StockRefusal when the database is not one of this version, or another load runs
     */
    public static RegistryStock open(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        RegistryStock stock = new RegistryStock(owner);
        boolean known =
                stock.jdbc
                        .sql("select to_regclass('business.stock_progress') is not null")
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new StockRefusal(
                    "The database is not of this version yet: start Phare once, then import.");
        }
        boolean alone =
                stock.jdbc
                        .sql("select pg_try_advisory_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single();
        if (!alone) {
            throw new StockRefusal("Another import of the registry is running: wait for its end.");
        }
        stock.jdbc.sql("set maintenance_work_mem = '256MB'").update();
        stock.connection.commit();
        return stock;
    }

    /**
     * Goes on with the load of these files, or begins it and forgets that of others.
     *
     * @param files names them by their content
     */
    public StockProgress begin(String files) throws SQLException {
        Optional<StockProgress> before = StockTables.progress(jdbc, files);
        if (before.isEmpty()) {
            StockTables.begin(jdbc, files);
        }
        StockTables.createChunks(jdbc);
        connection.commit();
        return before.orElseGet(StockProgress::start);
    }

    /**
     * Adds firms, without committing.
     *
     * @param duplicate told the line of each that is there already
     * @return how many were added
     */
    public long addUnits(List<Line<LegalUnit>> chunk, LongConsumer duplicate) {
        CopyRows rows = new CopyRows();
        for (Line<LegalUnit> one : chunk) {
            LegalUnit unit = one.row();
            rows.add(one.line(), unit.siren(), unit.name(), unit.otherNames(), unit.legalForm());
        }
        send(rows, "chunk_unit");
        List<Long> duplicates = StockTables.dropDuplicates(jdbc, "unit", "siren");
        duplicates.forEach(duplicate::accept);
        return jdbc.sql(
                        """
                        insert into business.unit_next (siren, name, other_names, legal_form)
                        select siren, name, other_names, legal_form from chunk_unit
                        """)
                .update();
    }

    /**
     * Adds establishments, with the names of their firms, without committing.
     *
     * @param duplicate told the line of each that is there already
     */
    public Added addEstablishments(List<Line<StockEstablishment>> chunk, LongConsumer duplicate) {
        CopyRows rows = new CopyRows();
        chunk.forEach(one -> add(rows, one.line(), one.row()));
        send(rows, "chunk_establishment");
        StockTables.dropDuplicates(jdbc, "establishment", "siret").forEach(duplicate::accept);
        return StockTables.insertEstablishments(jdbc);
    }

    private static void add(CopyRows rows, long line, StockEstablishment one) {
        rows.add(
                line,
                one.siret(),
                one.name(),
                one.otherNames(),
                one.activity(),
                one.headcount(),
                one.place().commune(),
                one.place().communeName(),
                one.place().postcode(),
                one.active(),
                one.createdOn(),
                one.headOffice());
    }

    private void send(CopyRows rows, String target) {
        try {
            rows.send(connection, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take the rows", e);
        }
    }

    /** Keeps what was added since the last time, together with how far that is. */
    public void commit(StockProgress progress) throws SQLException {
        StockTables.save(jdbc, progress);
        connection.commit();
    }

    /**
     * Indexes what was gathered; steps that an earlier load did are not done again.
     *
     * @param step told the number of the step that begins, from 1, and how many there are
     */
    public void index(BiConsumer<Integer, Integer> step) throws SQLException {
        List<String> statements = StockTables.indexing(jdbc);
        for (int i = 0; i < statements.size(); i++) {
            step.accept(i + 1, statements.size());
            jdbc.sql(statements.get(i)).update();
            connection.commit();
        }
    }

    /** Puts the new stock into service, in one short transaction. */
    public void swapIn() throws SQLException {
        StockTables.swapIn(jdbc, connection);
    }
}
