package fr.phare.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask one after the other, each on its own connection. */
final class Load {

    /** One request of client {@code client}, its {@code number}th. */
    interface Request {
        void send(Wire wire, int client, int number) throws IOException;
    }

    /**
     * @param seconds from the first request to the last answer
     * @param latencies of all requests, milliseconds
     */
    record Result(double seconds, Series latencies) {

        double perSecond() {
            return latencies.values().length / seconds;
        }
    }

    private Load() {}

    /** The same without HTTP. */
    interface Step {
        void take(int client, int number) throws IOException;
    }

    /** {@code each} requests by each of {@code clients} at the same time. */
    static Result run(int port, int clients, int each, Request request)
            throws IOException, InterruptedException {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                wires.add(new Wire(port));
            }
            return run(
                    clients,
                    each,
                    (client, number) -> request.send(wires.get(client), client, number));
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    /** {@code each} steps by each of {@code clients} at the same time. */
    static Result run(int clients, int each, Step step) throws IOException, InterruptedException {
        List<Callable<double[]>> work = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int me = client;
            work.add(() -> latencies(me, each, step));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long began = System.nanoTime();
            List<Future<double[]>> done = threads.invokeAll(work);
            double seconds = (System.nanoTime() - began) / 1e9;
            double[] all = new double[clients * each];
            int at = 0;
            for (Future<double[]> one : done) {
                System.arraycopy(one.get(), 0, all, at, each);
                at += each;
            }
            return new Result(seconds, new Series(all));
        } catch (ExecutionException e) {
            throw new IOException("A request failed", e.getCause());
        }
    }

    private static double[] latencies(int client, int each, Step step) throws IOException {
        double[] millis = new double[each];
        for (int i = 0; i < each; i++) {
            long began = System.nanoTime();
            step.take(client, i);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return millis;
    }
}
