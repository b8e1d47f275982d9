package fr.phare.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who ask at a steady pace, whatever the answers take, and advisers who call them. */
final class LiveTraffic {

    private static final int SENDERS = 8;
    private static final long BETWEEN_CALLS_MILLIS = 2_000;
    private static final Pattern EXCHANGE = Pattern.compile("/echanges/([0-9a-f-]{36})/resultat");
    private static final Pattern FORM = Pattern.compile("name=\"demande\" value=\"([0-9a-f-]+)\"");

    private final Site site;
    private final Failures failures;
    private final Asking asking = new Asking();
    private final Latencies creates = new Latencies();
    private final AtomicLong calls = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    LiveTraffic(Site site, Failures failures) {
        this.site = site;
        this.failures = failures;
    }

    Latencies creates() {
        return creates;
    }

    AtomicLong calls() {
        return calls;
    }

    void start(int perSecond, int callers) throws IOException, InterruptedException {
        int port = site.phare().port();
        long began = System.nanoTime();
        long pace = 1_000_000_000L * SENDERS / perSecond;
        for (int i = 0; i < SENDERS; i++) {
            long first = began + pace * i / SENDERS;
            threads.add(Thread.startVirtualThread(() -> ask(port, first, pace)));
        }
        for (int i = 0; i < callers; i++) {
            Advisers.Adviser adviser = site.advisers().of(Site.DESK, i);
            threads.add(Thread.startVirtualThread(() -> call(port, adviser)));
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** What a late answer holds up counts for those who wait behind it. */
    private void ask(int port, long first, long pace) {
        try (Wire wire = new Wire(port)) {
            for (long due = first; !stopped; due += pace) {
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                asking.byApi(wire, Site.DESK);
                creates.since(due);
            }
        } catch (IOException | InterruptedException e) {
            failures.add(e);
        }
    }

    private void call(int port, Advisers.Adviser adviser) {
        try (Wire wire = new Wire(port)) {
            while (!stopped) {
                Thread.sleep(BETWEEN_CALLS_MILLIS);
                String caseFile = TakeFigure.take(wire, adviser);
                String page = wire.get("/dossiers/" + caseFile, adviser.headers()).text();
                Matcher exchange = EXCHANGE.matcher(page);
                Matcher form = FORM.matcher(page);
                if (!exchange.find() || !form.find()) {
                    throw new IOException("No conversation in case " + caseFile);
                }
                adviser.submit(
                        wire,
                        "/echanges/" + exchange.group(1) + "/resultat",
                        "&resultat=REACHED&demande=" + form.group(1));
                calls.incrementAndGet();
            }
        } catch (IOException | InterruptedException e) {
            failures.add(e);
        }
    }
}
