package fr.phare.testing;

import fr.phare.storage.ChamberId;
import fr.phare.storage.DetachedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** One real PostgreSQL for all database tests of a JVM, reached as an external one is. */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DIRECTORY = Path.of("target/test-database");
    private static final DetachedDatabase DATABASE =
            DetachedDatabase.start(
                    DIRECTORY.resolve("data-" + ProcessHandle.current().pid()),
                    Path.of("target/postgresql"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "phare.data=" + DIRECTORY,
                "phare.database.url=" + DATABASE.url(),
                "phare.database.owner-password=" + DATABASE.ownerPassword(),
                "phare.database.password=" + DATABASE.applicationPassword(),
                // Tests say themselves when a moment has come.
                "phare.queue.poll=PT1H",
                "phare.secret=" + "0123456789abcdef".repeat(4));
    }

    /** Runs {@code sql} in {@code chamber} as the owner: to make time pass, never to look. */
    public static void asOwner(ChamberId chamber, String sql) {
        try (Connection connection = ownerConnection(chamber);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A connection of the owner, in {@code chamber}. */
    public static Connection ownerConnection(ChamberId chamber) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        DATABASE.url(), "phare_owner", DATABASE.ownerPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set phare.chamber = '" + chamber + "'");
        }
        return connection;
    }
}
