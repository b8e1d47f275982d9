package fr.phare.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests as fast as they are answered, up to a rate: half of them straight, with a forwarded
 * address made up each time, half as a proxy passes on what one address sends.
 */
final class Flood implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final String STRAIGHT = "127.0.0.9";
    private static final String THROUGH_PROXY = "127.0.0.1";

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private final int port;
    private final int rate;
    private final long seed;
    private volatile boolean ended;
    private volatile long began;
    private volatile long lasted;

    private Flood(int port, int rate, long seed) {
        this.port = port;
        this.rate = rate;
        this.seed = seed;
    }

    /** At most {@code rate} requests a second to {@code port}. */
    static Flood at(int port, int rate, long seed) {
        return new Flood(port, rate, seed);
    }

    void run(Duration length) {
        began = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            boolean straight = i % 2 == 0;
            Random random = new Random(seed + i);
            threads.execute(() -> flow(straight, random));
        }
        Caller.pause(length.toMillis());
        ended = true;
        lasted = System.nanoTime() - began;
    }

    private void flow(boolean straight, Random random) {
        while (!ended) {
            try (Socket socket = new Socket()) {
                socket.bind(
                        new InetSocketAddress(
                                InetAddress.ofLiteral(straight ? STRAIGHT : THROUGH_PROXY), 0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
                socket.setSoTimeout(30_000);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                while (!ended) {
                    keepToRate();
                    socket.getOutputStream().write(request(straight, random));
                    count(answer(in));
                }
            } catch (IOException lost) {
                cut.incrementAndGet();
                Caller.pause(20);
            }
        }
    }

    private void keepToRate() {
        long due = began + sent.getAndIncrement() * 1_000_000_000L / rate;
        long early = (due - System.nanoTime()) / 1_000_000;
        if (early > 0) {
            Caller.pause(early);
        }
    }

    private static byte[] request(boolean straight, Random random) {
        String from =
                straight
                        ? "%d.%d.%d.%d"
                                .formatted(
                                        random.nextInt(1, 224),
                                        random.nextInt(256),
                                        random.nextInt(256),
                                        random.nextInt(1, 255))
                        : "198.51.100.7";
        String head = " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from + "\r\n";
        if (random.nextInt(3) > 0) {
            return ("GET /rappel/ici" + head + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        String body =
                "{\"cell\": \"ici\", \"name\": \"Bot\", \"phone\": \"+336%08d\"}"
                        .formatted(random.nextInt(70_000_000, 79_999_999));
        return ("POST /api/v1/callbacks"
                        + head
                        + "Content-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one answer whole; its status. */
    private static int answer(InputStream in) throws IOException {
        String first = line(in);
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked = chunked || lower.equals("transfer-encoding: chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return status;
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size);
            line(in);
        }
        line(in);
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private synchronized void count(int status) {
        statuses.merge(status, 1L, Long::sum);
    }

    synchronized void judge(Findings findings) {
        long answers = statuses.values().stream().mapToLong(Long::longValue).sum();
        long broken =
                statuses.entrySet().stream()
                        .filter(one -> one.getKey() >= 500)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        findings.count("answers to machines that are no 5xx", answers - broken, answers);
    }

    @Override
    public synchronized String toString() {
        long answers = statuses.values().stream().mapToLong(Long::longValue).sum();
        return "%d answers a second to machines, as many as this machine gave; by status: %s"
                        .formatted(answers * 1_000_000_000L / Math.max(1, lasted), statuses)
                + "; connections cut: "
                + cut.get();
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }
}
