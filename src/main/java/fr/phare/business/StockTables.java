package fr.phare.business;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables beside those in service, in which {@link RegistryStock} gathers. */
final class StockTables {

    private static final int ATTEMPTS = 30;

    private StockTables() {}

    static Optional<StockProgress> progress(JdbcClient jdbc, String files) {
        return jdbc.sql("select * from business.stock_progress where files = :files")
                .param("files", files)
                .query(
                        (row, number) ->
                                new StockProgress(
                                        StockProgress.Phase.valueOf(
                                                row.getString("phase").toUpperCase(Locale.ROOT)),
                                        row.getLong("records"),
                                        row.getLong("units"),
                                        row.getLong("establishments"),
                                        row.getLong("without_unit"),
                                        row.getLong("rejected"),
                                        row.getLong("rejects_length")))
                .optional();
    }

    static void begin(JdbcClient jdbc, String files) {
        run(
                jdbc,
                "drop table if exists business.unit_next",
                "drop table if exists business.establishment_next",
                "drop table if exists business.lexicon_next",
                "drop table if exists business.beginning_next",
                """
                create table business.unit_next (
                  siren text collate "C" not null, name text not null, other_names text not null,
                  legal_form text not null)
                """,
                "create unique index on business.unit_next (siren)",
                """
                create table business.establishment_next
                  (like business.establishment including all excluding indexes)
                """,
                """
                create unique index establishment_next_siret on business.establishment_next (siret)
                """,
                "create table business.lexicon_next (like business.lexicon)",
                "delete from business.stock_progress");
        jdbc.sql("insert into business.stock_progress (files, phase) values (:files, 'units')")
                .param("files", files)
                .update();
    }

    /** Of one load's connection; emptied at each commit. */
    static void createChunks(JdbcClient jdbc) {
        run(
                jdbc,
                """
                create temp table chunk_unit (
                  line bigint, siren text collate "C", name text, other_names text,
                  legal_form text) on commit delete rows
                """,
                """
                create temp table chunk_establishment (
                  line bigint, siret text collate "C", name text, other_names text, activity text,
                  headcount text, commune text, commune_name text, postcode text, active boolean,
                  created_on date, head_office boolean) on commit delete rows
                """);
    }

    /** Takes out of the chunk what was there before, and returns the lines of that. */
    static List<Long> dropDuplicates(JdbcClient jdbc, String table, String key) {
        return jdbc.sql(
                        """
                        delete from chunk_%1$s c using (
                          select line, row_number() over (partition by %2$s order by line) > 1
                            or exists (select from business.%1$s_next n where n.%2$s = o.%2$s)
                            as twice
                          from chunk_%1$s o
                        ) seen
                        where seen.line = c.line and twice returning c.line
                        """
                                .formatted(table, key))
                .query(Long.class)
                .list();
    }

    /** The firm's name goes before the establishment's, which then is another name. */
    static RegistryStock.Added insertEstablishments(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        with whole as materialized (
                          select c.*, u.siren is null as without_unit,
                            coalesce(u.legal_form, '') as legal_form,
                            coalesce(nullif(u.name, ''), c.name) as firm,
                            concat_ws(', ',
                              case when u.name <> '' then nullif(nullif(c.name, u.name), '') end,
                              nullif(nullif(c.other_names, u.name), ''),
                              nullif(nullif(u.other_names, c.other_names), '')) as others
                          from chunk_establishment c
                          left join business.unit_next u on u.siren = left(c.siret, 9)
                        ), added as (
                          insert into business.establishment_next
                            (siret, name, other_names, activity, legal_form, headcount, commune,
                             commune_name, postcode, active, created_on, head_office)
                          select siret, firm, others, activity, legal_form, headcount, commune,
                            commune_name, postcode, active, created_on, head_office
                          from whole order by siret returning 1
                        )
                        select (select count(*) from added),
                          (select count(*) from whole where without_unit)
                        """)
                .query((row, number) -> new RegistryStock.Added(row.getLong(1), row.getLong(2)))
                .single();
    }

    static void save(JdbcClient jdbc, StockProgress progress) {
        jdbc.sql(
                        """
                        update business.stock_progress set phase = :phase, records = :records,
                          units = :units, establishments = :establishments,
                          without_unit = :withoutUnit, rejected = :rejected,
                          rejects_length = :rejectsLength
                        """)
                .param("phase", progress.phase().name().toLowerCase(Locale.ROOT))
                .param("records", progress.records())
                .param("units", progress.units())
                .param("establishments", progress.establishments())
                .param("withoutUnit", progress.withoutUnit())
                .param("rejected", progress.rejected())
                .param("rejectsLength", progress.rejectsLength())
                .update();
    }

    /** The indexes that the tables in service have and the next ones have not. */
    static List<String> indexing(JdbcClient jdbc) {
        List<String> statements = new ArrayList<>(missingIndexes(jdbc, "establishment"));
        statements.add("analyze business.establishment_next");
        statements.add(
                "create table if not exists business.beginning_next (like business.beginning)");
        statements.add(
                "call business.count_words('business.lexicon_next',"
                        + " 'business.establishment_next')");
        statements.add(
                "call business.gather_beginnings('business.beginning_next',"
                        + " 'business.lexicon_next')");
        statements.addAll(missingIndexes(jdbc, "lexicon"));
        statements.addAll(missingIndexes(jdbc, "beginning"));
        statements.add("analyze business.lexicon_next");
        statements.add("analyze business.beginning_next");
        return statements;
    }

    private static List<String> missingIndexes(JdbcClient jdbc, String table) {
        return jdbc.sql(
                        """
                        select replace(replace(indexdef,
                          'INDEX ' || :table || '_', 'INDEX ' || :table || '_next_'),
                          ' ON business.' || :table || ' ', ' ON business.' || :table || '_next ')
                        from pg_indexes i
                        where schemaname = 'business' and tablename = :table and not exists (
                          select from pg_indexes n
                          where n.schemaname = 'business' and n.indexname =
                            replace(i.indexname, :table || '_', :table || '_next_'))
                        order by indexname
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    /** Waits for a moment in which nobody reads, and lets readers pass while there is none. */
    static void swapIn(JdbcClient jdbc, Connection connection) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                run(jdbc, "set local lock_timeout = '2s'", "call business.swap_stock_in()");
                connection.commit();
                return;
            } catch (DataAccessException failure) {
                connection.rollback();
                if (!isBusy(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    throw new StockRefusal(
                            "The new registry is ready, but the old one is in use all the time:"
                                    + " start the import again, it only has to be swapped in.");
                }
            }
        }
    }

    /** SQLSTATE 55P03: the lock was not had in time. */
    private static boolean isBusy(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && "55P03".equals(cause.getSQLState());
    }

    private static void run(JdbcClient jdbc, String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}
