package fr.phare.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged archive as a process of its own, started by its own script as in production. */
final class Phare implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration toReady;

    private Phare(Process process, Path data, int port, Duration toReady) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.toReady = toReady;
    }

    /**
     * Starts {@code layout} on {@code data} and returns when it answers that it is healthy.
     *
     * @param settings arguments such as {@code --phare.setup.plan=FILE}
     */
    static Phare start(Path layout, Path data, List<String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(layout.resolve("bin/phare-server").toString());
        command.add("--phare.data=" + data);
        command.add("--phare.database.binaries=" + data.resolveSibling("postgresql"));
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        // As behind the reverse proxy of deploy/reverse-proxy.md, which the load plays.
        command.add("--server.forward-headers-strategy=native");
        command.addAll(settings);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("phare.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - began > START_LIMIT.toNanos()) {
                process.destroyForcibly();
                throw new IOException(
                        "Phare did not start:\n" + Files.readString(data.resolve("phare.log")));
            }
            Thread.sleep(5);
        }
        return new Phare(process, data, port, Duration.ofNanos(System.nanoTime() - began));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Wire wire = new Wire(port)) {
            return wire.get("/actuator/health", "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** From the start of the script to the first healthy answer. */
    Duration toReady() {
        return toReady;
    }

    /** The JVM: the script becomes it. */
    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
