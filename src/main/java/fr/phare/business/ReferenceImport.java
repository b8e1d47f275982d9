package fr.phare.business;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the shipped reference data when a file differs from what the database was loaded with.
 *
 * <p>It does so while the application is put together, after the migrations and before the web
 * server listens: no request ever sees an empty registry, and what cannot be loaded stops the
 * start. A runner would be called when the health check already answers.
 */
@Component
@DependsOnDatabaseInitialization
class ReferenceImport implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceImport.class);

    /** Any number, as long as it is this one: two nodes that start together wait for each other. */
    private static final long LOCK = 0x7068_6172_65L;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Lexicon lexicon;

    ReferenceImport(
            JdbcClient jdbc,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Lexicon lexicon) {
        this.jdbc = jdbc;
        this.lexicon = lexicon;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /**
     * Brings the database up to the shipped files, in one transaction.
     *
     * @return whether anything had changed
     */
    boolean load() {
        Map<ReferenceFile, String> shipped = new EnumMap<>(ReferenceFile.class);
        for (ReferenceFile file : ReferenceFile.values()) {
            shipped.put(file, file.hash());
        }
        if (isLoaded(shipped)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> replace(shipped)));
    }

    private boolean replace(Map<ReferenceFile, String> shipped) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .single();
        if (isLoaded(shipped)) {
            return false;
        }
        long start = System.nanoTime();
        replaceNomenclatures();
        mergeSample();
        shipped.forEach(this::remember);
        LOG.info("Reference data loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    private boolean isLoaded(Map<ReferenceFile, String> shipped) {
        Set<String> loaded =
                jdbc.sql("select name || ' ' || hash from business.loaded_file")
                        .query(String.class)
                        .set();
        return shipped.entrySet().stream()
                .allMatch(file -> loaded.contains(file.getKey().name() + " " + file.getValue()));
    }

    private void replaceNomenclatures() {
        replace(
                ReferenceFile.DEPARTMENTS,
                "business.department",
                "code, name, region, region_name");
        replace(
                ReferenceFile.COMMUNES,
                "business.commune",
                "code, name, department, region, postcodes, population");
        replace(ReferenceFile.ACTIVITIES, "business.activity", "code, label");
        replace(ReferenceFile.CRAFTS, "business.craft", "code, label");
        replace(ReferenceFile.LEGAL_FORMS, "business.legal_form", "code, label");
        replace(
                ReferenceFile.HEADCOUNT_BRACKETS,
                "business.headcount_bracket",
                "code, least, most");
    }

    private void replace(ReferenceFile file, String table, String columns) {
        jdbc.sql("delete from " + table).update();
        copy(file, table, columns, ReferenceFile.COMMUNES == file ? "postcodes" : "code");
    }

    /** The shipped establishments are a sample: nothing is left of it once a stock was loaded. */
    private void mergeSample() {
        if (jdbc.sql("select exists (select from business.stock)").query(Boolean.class).single()) {
            return;
        }
        jdbc.sql("create temp table shipped (like business.establishment) on commit drop").update();
        String columns =
                "siret, name, activity, legal_form, headcount, commune, commune_name, postcode,"
                        + " active, created_on, head_office";
        jdbc.sql("alter table shipped drop name_plain, drop words, drop other_names").update();
        copy(
                ReferenceFile.ESTABLISHMENTS,
                "shipped",
                columns,
                "name, activity, legal_form, headcount, commune, commune_name, postcode");
        jdbc.sql(
                        """
                        insert into business.establishment (%1$s) select %1$s from shipped
                        on conflict (siret) do update set
                          name = excluded.name, activity = excluded.activity,
                          legal_form = excluded.legal_form, headcount = excluded.headcount,
                          commune = excluded.commune, commune_name = excluded.commune_name,
                          postcode = excluded.postcode, active = excluded.active,
                          created_on = excluded.created_on, head_office = excluded.head_office
                        """
                                .formatted(columns))
                .update();
        lexicon.recount();
    }

    /** Streams a file into a table; an empty field of {@code texts} is an empty text, not null. */
    private void copy(ReferenceFile file, String table, String columns, String texts) {
        String statement =
                """
                copy %s (%s) from stdin with
                  (format csv, delimiter ';', header true, encoding 'UTF8', force_not_null (%s))
                """
                        .formatted(table, columns, texts);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (InputStream content = file.open();
                OutputStream rows =
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), statement)) {
            content.transferTo(rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot load " + file, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void remember(ReferenceFile file, String hash) {
        jdbc.sql(
                        """
                        insert into business.loaded_file (name, hash) values (:name, :hash)
                        on conflict (name) do update set hash = excluded.hash, loaded_at = now()
                        """)
                .param("name", file.name())
                .param("hash", hash)
                .update();
    }
}
