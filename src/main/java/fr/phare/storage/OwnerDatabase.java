package fr.phare.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The database as its owner, for a command that works beside a running Phare or without one. Of the
 * embedded PostgreSQL it is the one that runs on the data directory, else one started here.
 */
public final class OwnerDatabase implements AutoCloseable {

    private final String url;
    private final String owner;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private OwnerDatabase(
            String url, String owner, String password, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.started = started;
    }

    /**
     * Finds it by the settings {@code phare.data} and {@code phare.database.*}.
     *
     * @throws StorageRefusal when there is none, or none that can be used
     */
    public static OwnerDatabase open(Environment environment) {
        DatabaseSettings settings =
                Binder.get(environment).bindOrCreate("phare.database", DatabaseSettings.class);
        if (settings.url() != null) {
            return new OwnerDatabase(
                    settings.url(), settings.owner(), settings.ownerPassword(), null);
        }
        Path data = Path.of(environment.getRequiredProperty("phare.data"));
        if (!Files.exists(data.resolve("cluster"))) {
            throw new StorageRefusal(
                    "No data of Phare in %s: start it once, or say where with --phare.data."
                            .formatted(data.toAbsolutePath().normalize()));
        }
        return DataDirectory.holdIfFree(data)
                .map(directory -> start(directory, settings))
                .orElseGet(() -> running(data));
    }

    private static OwnerDatabase start(DataDirectory directory, DatabaseSettings settings) {
        Path binaries = PostgresBinaries.parent(settings, directory.path());
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, binaries);
        return new OwnerDatabase(
                postgres.address(), "phare_owner", postgres.ownerPassword(), postgres);
    }

    private static OwnerDatabase running(Path data) {
        try {
            String password = Files.readString(data.resolve("owner-password")).strip();
            return port(data.resolve("cluster/postmaster.pid"))
                    .map(EmbeddedPostgres::address)
                    .map(url -> new OwnerDatabase(url, "phare_owner", password, null))
                    .orElseThrow(OwnerDatabase::notReady);
        } catch (IOException e) {
            throw notReady();
        }
    }

    private static StorageRefusal notReady() {
        return new StorageRefusal(
                "Phare is just starting or stopping on these data: try again in a moment.");
    }

    /** The fourth line of the file that PostgreSQL keeps while it runs. */
    private static Optional<Integer> port(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > 3
                ? Optional.of(Integer.valueOf(lines.get(3).strip()))
                : Optional.empty();
    }

    /** A connection of its own; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
