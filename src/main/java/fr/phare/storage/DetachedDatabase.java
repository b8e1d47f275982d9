package fr.phare.storage;

import java.nio.file.Path;

/**
 * The embedded PostgreSQL without the rest of Phare, for programs that need a database of their
 * own: tests and measurements. Its address and passwords are given to whoever holds it.
 */
public final class DetachedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private DetachedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on {@code data}, with the programs unpacked in {@code binaries}. */
    public static DetachedDatabase start(Path data, Path binaries) {
        return new DetachedDatabase(EmbeddedPostgres.start(DataDirectory.hold(data), binaries));
    }

    public String url() {
        return postgres.address();
    }

    public String ownerPassword() {
        return postgres.ownerPassword();
    }

    public String applicationPassword() {
        return postgres.applicationPassword();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
