package fr.phare.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The desk, open in one browser: hears that the line has changed and fetches it, at the moments at
 * which {@code live.js} does.
 */
final class LivePage {

    private static final long CALM_MILLIS = 2_000;
    private static final long SOONEST_MILLIS = 100;
    private static final long COMES_AGAIN_MILLIS = 3_000;

    /** What all pages together lived through. */
    record Told(Latencies line, Latencies own, Failures failures) {}

    private final int port;
    private final Advisers.Adviser adviser;
    private final Told told;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean closed;

    LivePage(int port, Advisers.Adviser adviser, Told told) {
        this.port = port;
        this.adviser = adviser;
        this.told = told;
    }

    void open() {
        Thread.startVirtualThread(this::hearUntilClosed);
    }

    void close() {
        closed = true;
    }

    private void hearUntilClosed() {
        while (!closed) {
            try (Wire stream = new Wire(port);
                    Wire fetches = new Wire(port)) {
                hear(stream, fetches);
            } catch (IOException over) {
                // As EventSource does when a stream ends, which each does after ten minutes.
                pause(COMES_AGAIN_MILLIS);
            }
        }
    }

    private void hear(Wire stream, Wire fetches) throws IOException {
        Wire.Answer head =
                stream.open("/bureau/flux", adviser.headers() + "Accept: text/event-stream\r\n");
        if (head.status() != 200) {
            told.failures().add("the stream answered " + head.status());
            throw new IOException("The stream answered " + head.status());
        }
        String known = null;
        while (!closed) {
            String version = version(stream.line());
            if (version != null) {
                if (known != null && !known.equals(version)) {
                    changed(fetches);
                }
                known = version;
            }
        }
    }

    private static @Nullable String version(String line) {
        return line.startsWith("data:") ? line : null;
    }

    private void changed(Wire fetches) {
        if (due.compareAndSet(false, true)) {
            Thread.startVirtualThread(
                    () -> {
                        pause(SOONEST_MILLIS + ThreadLocalRandom.current().nextLong(CALM_MILLIS));
                        due.set(false);
                        fetch(fetches, "/bureau/file", told.line());
                        fetch(fetches, "/bureau/moi", told.own());
                    });
        }
    }

    private void fetch(Wire fetches, String path, Latencies latencies) {
        // One connection, one request at a time.
        synchronized (fetches) {
            if (closed) {
                return;
            }
            try {
                long began = System.nanoTime();
                Wire.Answer answer =
                        fetches.get(
                                path,
                                adviser.headers()
                                        + "HX-Request: true\r\nX-Phare-Background: 1\r\n"
                                        + "Accept-Encoding: gzip\r\n");
                latencies.since(began);
                if (answer.status() != 200) {
                    told.failures().add(path + " answered " + answer.status());
                }
            } catch (IOException failed) {
                told.failures().add(failed);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
