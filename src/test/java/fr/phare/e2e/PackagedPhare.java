package fr.phare.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged archive as a process of its own, started as production starts it, on a data
 * directory of its own and a free port.
 */
public final class PackagedPhare implements AutoCloseable {

    private static final Path LAYOUT = Path.of(System.getProperty("phare.layout"));
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private final Path data;
    private final Path output;
    private final Path errors;
    private final int port;
    private final Process process;

    private PackagedPhare(Path data, int port, Map<String, String> environment, String... settings)
            throws IOException {
        this.data = data;
        this.port = port;
        Files.createDirectories(data);
        this.output = Files.createTempFile(data, "output-", ".log");
        this.errors = Files.createTempFile(data, "errors-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command(settings))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Short lives: the optimizing compiler would cost more than it gains.
        builder.environment().put("PHARE_JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    private List<String> command(String... settings) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                LAYOUT.resolve("bin/phare-server").toString(),
                                "--phare.data=" + data,
                                "--phare.database.binaries=" + Path.of("target/postgresql")));
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--server.port="))) {
            command.add("--server.port=" + port);
        }
        command.addAll(List.of(settings));
        return command;
    }

    /** A data directory of this name, emptied. Data are below {@code target/e2e}. */
    public static Path freshData(String name) {
        Path data = Path.of("target/e2e").resolve(name).toAbsolutePath();
        empty(data);
        return data;
    }

    /** Deletes {@code data}, if it is there. */
    public static void empty(Path data) {
        if (Files.exists(data)) {
            try (Stream<Path> tree = Files.walk(data)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts on {@code data} and returns when it is ready. */
    public static PackagedPhare start(Path data, String... settings) {
        return start(data, Map.of(), settings);
    }

    /** Starts with additional environment variables and returns when it is ready. */
    public static PackagedPhare start(
            Path data, Map<String, String> environment, String... settings) {
        PackagedPhare phare = launch(data, environment, settings);
        phare.awaitReady();
        return phare;
    }

    /** Starts and returns at once, for starts that are refused. */
    public static PackagedPhare launch(
            Path data, Map<String, String> environment, String... settings) {
        try {
            return new PackagedPhare(data, freePort(), environment, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    /** The address of its embedded PostgreSQL, for the owner of the tables. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/phare";
    }

    public String ownerPassword() {
        return read(data.resolve("owner-password")).strip();
    }

    /** The lines of the pid file of the embedded PostgreSQL: its process first, its port fourth. */
    public List<String> postmaster() {
        return read(data.resolve("cluster/postmaster.pid")).lines().map(String::strip).toList();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (status() != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("Phare is not ready:\n" + log());
            }
            pause();
        }
    }

    /** The status of {@code /actuator/health}, 0 without an answer. */
    public int status() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create(address() + "/actuator/health");
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /** Waits until the process ends by itself and returns its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Phare should have ended:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What was written to the error stream. */
    public String errors() {
        return read(errors);
    }

    /** What was written to both streams. */
    public String log() {
        return read(output) + read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to the JVM only: its PostgreSQL is told by the pipe between them. */
    public void kill9() {
        kill9(Stream.of(process.toHandle()));
    }

    /**
     * SIGKILL to the JVM and every process of its PostgreSQL at one moment, as a power cut does.
     */
    public void kill9WithPostgres() {
        kill9(Stream.concat(Stream.of(process.toHandle()), process.descendants()));
    }

    private void kill9(Stream<ProcessHandle> victims) {
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        victims.forEach(victim -> command.add(Long.toString(victim.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The same data, served again. */
    public PackagedPhare restart(String... settings) {
        close();
        return start(data, settings);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill9WithPostgres();
                throw new AssertionError("Phare did not stop when asked:\n" + log());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
