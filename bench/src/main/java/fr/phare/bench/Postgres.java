package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** The embedded PostgreSQL of a running Phare, looked at from outside. */
final class Postgres {

    private final Path data;
    private final long pid;
    private final int port;

    /** Of the Phare that runs on {@code data}. */
    Postgres(Path data) throws IOException {
        this.data = data;
        // Lines of postmaster.pid: process, directory, start, port.
        List<String> running = Files.readAllLines(data.resolve("cluster/postmaster.pid"));
        this.pid = Long.parseLong(running.get(0).strip());
        this.port = Integer.parseInt(running.get(3).strip());
    }

    long pid() {
        return pid;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String superuserPassword() throws IOException {
        return secret("superuser-password");
    }

    /** As superuser, whom no wall stops: for filling tables and for counting. */
    Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), "postgres", superuserPassword());
    }

    /** As the application, inside {@code chamber}. */
    Connection connectAsApplication(UUID chamber) throws SQLException, IOException {
        Connection connection =
                DriverManager.getConnection(
                        url("phare"), "phare_app", secret("application-password"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('phare.chamber', '" + chamber + "', false)");
        }
        return connection;
    }

    private String secret(String name) throws IOException {
        return Files.readString(data.resolve(name)).strip();
    }

    /** Runs {@code sql} as superuser. */
    void run(String sql) throws SQLException, IOException {
        try (Connection connection = connect("phare");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that {@code sql} answers, as superuser. */
    long number(String sql) throws SQLException, IOException {
        try (Connection connection = connect("phare");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The chamber of the cell whose page has that address. */
    UUID chamberOf(String slug) throws SQLException, IOException {
        try (Connection connection = connect("phare");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select chamber_id from chamber.cell_directory where slug = '"
                                        + slug
                                        + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
