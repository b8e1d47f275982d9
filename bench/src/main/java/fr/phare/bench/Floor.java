package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** {@link FloorServer} as a process of its own, on the PostgreSQL of the Phare that is measured. */
final class Floor implements AutoCloseable {

    private static final String TABLES =
            """
            create table request (id uuid primary key, name text not null, phone text not null,
              topic text not null, message text not null, asked_at timestamptz not null);
            create table outbox (id bigint generated always as identity primary key,
              request_id uuid not null, recipient text not null, body text not null,
              sent_at timestamptz);
            """;

    private final Process process;
    private final int port;

    private Floor(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Floor start(Postgres postgres, Path jvmOptions)
            throws IOException, SQLException, InterruptedException {
        createDatabase(postgres);
        int port = Phare.freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "@" + jvmOptions,
                                // Else each answer on a kept-open connection waits 40 ms.
                                "-Dsun.net.httpserver.nodelay=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FloorServer.class.getName(),
                                postgres.url("floor"),
                                postgres.url("phare"),
                                Integer.toString(port)));
        builder.environment().put("FLOOR_PASSWORD", postgres.superuserPassword());
        Process process = builder.redirectErrorStream(true).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Floor floor = new Floor(process, port);
        floor.await();
        return floor;
    }

    private static void createDatabase(Postgres postgres) throws IOException, SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database floor");
        }
        try (Connection connection = postgres.connect("floor");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    private void await() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (Wire wire = new Wire(port)) {
                wire.post("/callbacks", "", "{}");
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("The floor did not start");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
