package fr.phare.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, child of this process and of no other: it stops when the JVM dies,
 * recovers after both were killed, and keeps its data between starts.
 *
 * <p>Durability settings are PostgreSQL's defaults: a commit is on disk when it returns.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final String SUPERUSER = "postgres";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataDirectory directory;
    private final Path binaries;
    private final Unprivileged user;
    private final int port;
    private volatile PostgresProcess process;
    private volatile boolean closed;

    private EmbeddedPostgres(DataDirectory directory, Path binaries, Unprivileged user, int port)
            throws IOException {
        this.directory = directory;
        this.binaries = binaries;
        this.user = user;
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts it on {@code directory}, creating the cluster at first use.
     *
     * @throws StorageRefusal when the data belong to another major version, or it will not start
     */
    static EmbeddedPostgres start(DataDirectory directory, Path binariesParent) {
        try {
            Path binaries = PostgresBinaries.unpackInto(binariesParent);
            Unprivileged user = Unprivileged.choose();
            Path cluster = cluster(directory);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                create(directory, binaries, user, cluster);
            }
            refuseOtherMajor(cluster);
            OrphanedPostgres.await(cluster);
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory, binaries, user, freePort());
            postgres.awaitReady();
            postgres.createRoles();
            LOG.info("PostgreSQL ready on 127.0.0.1:{}, data in {}", postgres.port, cluster);
            Thread.ofVirtual().name("postgres-watch").start(postgres::watch);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    private static void create(
            DataDirectory directory, Path binaries, Unprivileged user, Path cluster)
            throws IOException, InterruptedException {
        Path fresh = directory.path().resolve("cluster.new");
        PostgresBinaries.delete(fresh);
        Files.createDirectory(fresh);
        Path passwordFile = directory.path().resolve("initdb-password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, directory.secret("superuser-password"));
        user.own(fresh);
        user.own(passwordFile);
        List<String> initdb =
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF-8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--text-search-config=french");
        try {
            runOnce(user.command(initdb));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void runOnce(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StorageRefusal("PostgreSQL could not create its data: " + output.strip());
        }
    }

    private static void refuseOtherMajor(Path cluster) throws IOException {
        String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new StorageRefusal(
                    "The data in %s were written by PostgreSQL %s, this is %d: migrate them first."
                            .formatted(cluster, major, PostgresBinaries.MAJOR));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path cluster(DataDirectory directory) {
        return directory.path().resolve("cluster");
    }

    private PostgresProcess launch() throws IOException {
        return PostgresProcess.launch(binaries, user, cluster(directory), port, log());
    }

    private Path log() {
        return directory.path().resolve("postgres.log");
    }

    /** Where it ends by itself it is started again, at the same address: the pool finds it. */
    private void watch() {
        try {
            process.awaitEnd();
            while (!closed) {
                LOG.error("PostgreSQL ended by itself and is started again: see {}", log());
                startAgain();
                process.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For as long as it takes: a full disk may be emptied meanwhile, and nothing is lost. */
    private void startAgain() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            try {
                OrphanedPostgres.await(cluster(directory));
                relaunch();
                awaitReady();
                LOG.info("PostgreSQL ready again on 127.0.0.1:{}", port);
                return;
            } catch (IOException | StorageRefusal notYet) {
                LOG.error("PostgreSQL does not start: {}", notYet.getMessage());
            }
            Thread.sleep(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    /** Not after it was told to stop. */
    private synchronized void relaunch() throws IOException {
        if (!closed) {
            process = launch();
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new StorageRefusal("PostgreSQL stopped at start: see " + log());
            }
            try (Connection ignored = connectAsSuperuser("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    process.stop();
                    throw new StorageRefusal("PostgreSQL did not become ready in time.", notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                address(database), SUPERUSER, directory.secret("superuser-password"));
    }

    private void createRoles() {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_database where datname = 'phare'")) {
                return;
            }
            String role = "create role %s login nosuperuser nobypassrls password '%s'";
            if (!exists(statement, "select 1 from pg_roles where rolname = 'phare_owner'")) {
                statement.execute(role.formatted("phare_owner", ownerPassword()));
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = 'phare_app'")) {
                statement.execute(role.formatted("phare_app", applicationPassword()));
            }
            statement.execute("create database phare owner phare_owner");
        } catch (SQLException e) {
            throw new StorageRefusal("PostgreSQL could not create its roles.", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String address() {
        return address(port);
    }

    /** Of Phare's database in an embedded PostgreSQL that listens there. */
    static String address(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/phare";
    }

    String ownerPassword() {
        return directory.secret("owner-password");
    }

    String applicationPassword() {
        return directory.secret("application-password");
    }

    String serverSecret() {
        return directory.secret("server-secret");
    }

    @Override
    public synchronized void close() {
        closed = true;
        process.stop();
        directory.close();
    }
}
