package fr.phare.testing;

import fr.phare.storage.DetachedDatabase;
import java.nio.file.Path;
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
                "phare.secret=" + "0123456789abcdef".repeat(4));
    }
}
