package fr.phare.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How soon somebody who asks is answered, and how soon an adviser's open page hears of it. */
final class Promptness implements AutoCloseable {

    /** Long enough for a page that hears of it at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Up to so many times the mean of a good phase, and a second, is noise. */
    private static final int NOISE = 3;

    private static final Duration GRACE = Duration.ofSeconds(1);

    /** What was measured of a phase. */
    static final class Phase {

        private final List<Duration> answers = new ArrayList<>();
        private final List<Duration> tellings = new ArrayList<>();

        Duration answer() {
            return mean(answers);
        }

        Duration telling() {
            return mean(tellings);
        }

        /** Who waits long asks less often meanwhile: a median would hide one long silence. */
        private static Duration mean(List<Duration> all) {
            return all.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(all.size());
        }

        @Override
        public String toString() {
            return "answered in %d ms, open pages told %d ms later (means of %d)"
                    .formatted(answer().toMillis(), telling().toMillis(), answers.size());
        }
    }

    private final HttpResponse<Stream<String>> stream;
    private final LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private String version = "";

    /** By the open page of {@code adviser}. */
    Promptness(Caller adviser) throws IOException, InterruptedException {
        stream = adviser.listen("/bureau/flux");
        Thread.startVirtualThread(() -> stream.body().forEach(this::hear));
        if (heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new AssertionError("no version: " + stream.statusCode());
        }
    }

    private void hear(String line) {
        if (line.startsWith("data:") && !line.equals(version)) {
            version = line;
            heard.add(System.nanoTime());
        }
    }

    /** Measures one asking, which changes the line once it is accepted. */
    void measure(Phase phase, Callable<Duration> asking) throws Exception {
        heard.clear();
        phase.answers.add(asking.call());
        long accepted = System.nanoTime();
        Long told = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        phase.tellings.add(
                told == null ? PATIENCE : Duration.ofNanos(Math.max(0, told - accepted)));
        // Not in step with whatever looks twice a second.
        Caller.pause(700 + 37L * (phase.tellings.size() % 10));
    }

    static boolean asFast(Duration bad, Duration good) {
        return bad.compareTo(good.multipliedBy(NOISE).plus(GRACE)) <= 0;
    }

    @Override
    public void close() {
        stream.body().close();
    }
}
