package fr.phare.storage;

import org.jspecify.annotations.Nullable;

/** How to reach the database, as its owner (migrations) and as the application. */
record DatabaseAccess(
        String url,
        String owner,
        String ownerPassword,
        String user,
        String password,
        @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {

    static DatabaseAccess embedded(EmbeddedPostgres postgres) {
        return new DatabaseAccess(
                postgres.address(),
                "phare_owner",
                postgres.ownerPassword(),
                "phare_app",
                postgres.applicationPassword(),
                postgres);
    }

    static DatabaseAccess external(DatabaseSettings settings, String url) {
        return new DatabaseAccess(
                url,
                settings.owner(),
                settings.ownerPassword(),
                settings.user(),
                settings.password(),
                null);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + owner + ", " + user + "]";
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
