package fr.phare.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Milliseconds that many threads tell, until they are asked for. */
final class Latencies {

    private List<Double> told = new ArrayList<>();

    synchronized void tell(double millis) {
        told.add(millis);
    }

    void since(long nanos) {
        tell((System.nanoTime() - nanos) / 1e6);
    }

    /** All since the last time. */
    synchronized Series drain() {
        Series series = new Series(told.stream().mapToDouble(Double::doubleValue).toArray());
        told = new ArrayList<>();
        return series;
    }

    /** {@code 12 / 48 ms}: p50 and p99. */
    static String shown(Series series) {
        return series.values().length == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.0f / %.0f ms", series.median(), series.quantile(0.99));
    }
}
