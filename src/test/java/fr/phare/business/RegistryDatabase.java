package fr.phare.business;

import fr.phare.storage.DetachedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database with nothing but the registry in it, for tests and measurements that replace it. */
public final class RegistryDatabase implements AutoCloseable {

    private final DetachedDatabase database;
    private final DriverManagerDataSource application;

    private RegistryDatabase(DetachedDatabase database) {
        this.database = database;
        this.application =
                new DriverManagerDataSource(
                        database.url(), "phare_app", database.applicationPassword());
    }

    /** Starts on {@code data}, brought up to this version, with what is shipped. */
    public static RegistryDatabase start(Path data) {
        var database = DetachedDatabase.start(data, Path.of("target/postgresql"));
        Flyway.configure()
                .dataSource(database.url(), "phare_owner", database.ownerPassword())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app_role", "phare_app"))
                .load()
                .migrate();
        RegistryDatabase registry = new RegistryDatabase(database);
        registry.restart();
        return registry;
    }

    /** Does to the registry what a start of Phare does. */
    public void restart() {
        new ReferenceImport(
                        jdbc(),
                        application,
                        new JdbcTransactionManager(application),
                        new Lexicon(jdbc()))
                .afterPropertiesSet();
    }

    public Registry registry() {
        JdbcClient jdbc = jdbc();
        return new Registry(
                jdbc,
                new EstablishmentSearch(jdbc, new Lexicon(jdbc)),
                new CommuneSearch(jdbc, new JdbcTransactionManager(application)),
                new CompanyLookup(
                        new LookupSettings("", Duration.ofSeconds(1)), Clock.systemUTC()));
    }

    /** As the application. */
    public JdbcClient jdbc() {
        return JdbcClient.create(application);
    }

    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(url(), "phare_owner", ownerPassword());
    }

    public String url() {
        return database.url();
    }

    public String ownerPassword() {
        return database.ownerPassword();
    }

    @Override
    public void close() {
        database.close();
    }
}
