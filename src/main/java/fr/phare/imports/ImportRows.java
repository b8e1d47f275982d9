package fr.phare.imports;

import fr.phare.callback.FormId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code imports.import_row}. */
@Component
class ImportRows {

    /** Rows that are held in memory at a time. */
    private static final int FETCHED = 500;

    private static final String SELECT =
            "select line, cells, state, form_id from imports.import_row where import_id = :import ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(ImportId id, List<ImportRow> rows) {
        batches.batchUpdate(
                "insert into imports.import_row (import_id, line, cells) values (?, ?, ?)",
                rows.stream()
                        .map(
                                row ->
                                        new Object[] {
                                            id.value(),
                                            row.line(),
                                            row.cells().toArray(String[]::new)
                                        })
                        .toList());
    }

    /** The first rows, titles included. */
    List<ImportRow> first(ImportId id, int limit) {
        return jdbc.sql(SELECT + "order by line limit :limit")
                .param("import", id.value())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Hands each row to {@code taker}, in the order of the file, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(ImportId id, Consumer<ImportRow> taker) {
        jdbc.sql(SELECT + "order by line")
                .param("import", id.value())
                .withFetchSize(FETCHED)
                .query(
                        row -> {
                            taker.accept(read(row));
                        });
    }

    Optional<ImportRow> next(ImportId id, RowState state) {
        return jdbc.sql(SELECT + "and state = :state order by line limit 1")
                .param("import", id.value())
                .param("state", state.stored())
                .query((row, number) -> read(row))
                .optional();
    }

    void settle(ImportId id, int line, RowState state) {
        jdbc.sql(
                        """
                        update imports.import_row set state = :state
                        where import_id = :import and line = :line
                        """)
                .param("import", id.value())
                .param("line", line)
                .param("state", state.stored())
                .update();
    }

    void land(ImportId id, int line, FormId form) {
        jdbc.sql(
                        """
                        update imports.import_row set state = 'landed', form_id = :form
                        where import_id = :import and line = :line
                        """)
                .param("import", id.value())
                .param("line", line)
                .param("form", form.value())
                .update();
    }

    Import.Totals totals(ImportId id) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'waiting') as waiting,
                          count(*) filter (where state = 'landed') as landed,
                          count(*) filter (where state = 'refused') as refused,
                          count(*) filter (where state = 'withdrawn') as withdrawn,
                          count(*) filter (where state = 'kept') as kept
                        from imports.import_row where import_id = ?
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new Import.Totals(
                                        row.getInt("waiting"),
                                        row.getInt("landed"),
                                        row.getInt("refused"),
                                        row.getInt("withdrawn"),
                                        row.getInt("kept")))
                .single();
    }

    void delete(ImportId id) {
        jdbc.sql("delete from imports.import_row where import_id = ?").param(id.value()).update();
    }

    private static ImportRow read(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt("line"),
                texts(row.getArray("cells")),
                RowState.read(row.getString("state")),
                row.getObject("form_id", UUID.class));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
