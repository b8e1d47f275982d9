package fr.phare.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One life of the embedded PostgreSQL: it ends by itself, when told to, or with the JVM. */
final class PostgresProcess {

    /**
     * A part of the shell waits on our end of a pipe; when the JVM dies the pipe closes and
     * PostgreSQL is stopped with a fast shutdown. The shell ends when PostgreSQL does.
     */
    private static final String DIES_WITH_PARENT =
            """
            exec 3<&0
            "$@" 3<&- &
            p=$!
            { read _; kill -INT $p; } <&3 &
            r=$!
            wait $p
            kill $r
            """;

    private final Process shell;

    private PostgresProcess(Process shell) {
        this.shell = shell;
    }

    /** Starts PostgreSQL on {@code cluster}; what it says goes to {@code log}. */
    static PostgresProcess launch(
            Path binaries, Unprivileged user, Path cluster, int port, Path log) throws IOException {
        List<String> postgres =
                user.command(
                        List.of(
                                binaries.resolve("bin/postgres").toString(),
                                "-D",
                                cluster.toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "max_connections=60"));
        List<String> command =
                new ArrayList<>(List.of("setsid", "sh", "-c", DIES_WITH_PARENT, "sh"));
        command.addAll(postgres);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new PostgresProcess(builder.start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        shell.waitFor();
    }

    /** Stops it with a fast shutdown: what was committed is there at the next start. */
    void stop() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(60, TimeUnit.SECONDS)) {
                shell.destroy();
            }
        } catch (IOException e) {
            shell.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
