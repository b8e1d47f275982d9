package fr.phare.imports;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code imports.import}. */
@Component
class ImportRecords {

    private static final String SELECT =
            """
            select id, cell_id, state, file_name, meanings, titled, confirmed, language,
              uploaded_by, uploaded_at, started_by, ended_at, landed, refused
            from imports.import
            """;

    private final JdbcClient jdbc;
    private final ImportRows rows;

    ImportRecords(JdbcClient jdbc, ImportRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    ImportId insert(CellId cell, String file, String language, AccountId by, Instant now) {
        return jdbc.sql(
                        """
                        insert into imports.import (cell_id, file_name, meanings, titled, language,
                          uploaded_by, uploaded_at)
                        values (:cell, :file, '{}', false, :language, :by, :now) returning id
                        """)
                .param("cell", cell.value())
                .param("file", file)
                .param("language", language)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new ImportId(row.getObject(1, UUID.class)))
                .single();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional()
                .map(this::counted);
    }

    /** Newest first, without those that were discarded. */
    List<Import> newest(int limit) {
        return jdbc
                .sql(SELECT + "where state <> 'discarded' order by uploaded_at desc limit ?")
                .param(limit)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .map(this::counted)
                .toList();
    }

    private Import counted(Import one) {
        return one.hasRows() ? one.with(rows.totals(one.id())) : one;
    }

    /** Those of the current chamber that the machine is at work on, the oldest first. */
    List<ImportId> atWork() {
        return jdbc.sql(
                        """
                        select id from imports.import where state in ('running', 'taking_back')
                        order by started_at
                        """)
                .query((row, number) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * The import for whoever works on it until the end of the transaction: nobody, where somebody
     * else does at this moment, or where there is no work.
     */
    Optional<Import> claim(ImportId id) {
        return jdbc.sql(
                        SELECT
                                + """
                                where id = ? and state in ('running', 'taking_back')
                                for update skip locked
                                """)
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The import, which nobody else works on or moves until the end of the transaction. */
    Optional<Import> lock(ImportId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    void lay(ImportId id, CellId cell, Import.Layout layout) {
        jdbc.sql(
                        """
                        update imports.import set cell_id = :cell, meanings = :meanings,
                          titled = :titled
                        where id = :id and state = 'draft'
                        """)
                .param("id", id.value())
                .param("cell", cell.value())
                .param(
                        "meanings",
                        layout.meanings().stream().map(Meaning::stored).toArray(String[]::new))
                .param("titled", layout.titled())
                .update();
    }

    void start(ImportId id, boolean confirmed, AccountId by, Instant now) {
        jdbc.sql(
                        """
                        update imports.import set confirmed = :confirmed, started_by = :by,
                          started_at = :now
                        where id = :id
                        """)
                .param("id", id.value())
                .param("confirmed", confirmed)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void move(ImportId id, ImportState to, Instant now) {
        jdbc.sql(
                        """
                        update imports.import set state = :to,
                          ended_at = case when :atWork then null else cast(:now as timestamptz) end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("to", to.stored())
                .param("atWork", to.isAtWork())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those with rows at which nobody has been at work since {@code cutoff}. */
    List<ImportId> restingSince(Instant cutoff) {
        return jdbc.sql(
                        """
                        select id from imports.import where file_name is not null
                          and state not in ('running', 'taking_back')
                          and coalesce(ended_at, uploaded_at) < ?
                        """)
                .param(Timestamp.from(cutoff))
                .query((row, number) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps the figures of an import whose rows go. */
    void forget(ImportId id, Import.Totals totals) {
        jdbc.sql(
                        """
                        update imports.import set file_name = null, landed = :landed,
                          refused = :refused
                        where id = :id
                        """)
                .param("id", id.value())
                .param("landed", totals.taken())
                .param("refused", totals.refused())
                .update();
    }

    private static Import read(ResultSet row) throws SQLException {
        List<Meaning> meanings =
                ImportRows.texts(row.getArray("meanings")).stream()
                        .map(stored -> Meaning.read(stored).orElse(Meaning.OTHER))
                        .toList();
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                ImportState.read(row.getString("state")),
                row.getString("file_name"),
                new Import.Layout(meanings, row.getBoolean("titled")),
                row.getBoolean("confirmed"),
                row.getString("language"),
                new AccountId(row.getObject("uploaded_by", UUID.class)),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                account(row.getObject("started_by", UUID.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                new Import.Totals(0, row.getInt("landed"), row.getInt("refused"), 0, 0));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
