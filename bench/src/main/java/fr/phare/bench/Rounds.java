package fr.phare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The same work again and again, Phare and floor by turns: what the machine does besides meets
 * both. Each is warmed up by as many requests.
 */
final class Rounds {

    /** What is put in order when a part has had its turn, and counts for nobody. */
    interface Tidying {
        void run() throws IOException, SQLException;
    }

    /** One of those that take turns. */
    record Part(String name, long server, Usage.Work work, Tidying after) {

        Part(String name, long server, Usage.Work work) {
            this(name, server, work, () -> {});
        }
    }

    private final Map<String, List<Usage.Measured>> measured = new TreeMap<>();

    /**
     * @param warmUps rounds that do not count
     * @param counted rounds that do
     */
    static Rounds of(Postgres postgres, int warmUps, int counted, List<Part> parts)
            throws IOException, InterruptedException, SQLException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < warmUps + counted; round++) {
            for (Part part : parts) {
                Usage.Measured one = Usage.of(part.server(), postgres, part.work());
                part.after().run();
                if (round >= warmUps) {
                    rounds.measured.computeIfAbsent(part.name(), n -> new ArrayList<>()).add(one);
                }
            }
        }
        return rounds;
    }

    /** One value of each counted round. */
    Series of(String part, ToDoubleFunction<Load.Result> value) {
        return new Series(
                all(part).stream().mapToDouble(one -> value.applyAsDouble(one.result())).toArray());
    }

    /** {@code part} over {@code other}, round by round. */
    Series ratios(String part, String other, ToDoubleFunction<Load.Result> value) {
        List<Usage.Measured> ours = all(part);
        List<Usage.Measured> theirs = all(other);
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] =
                    value.applyAsDouble(ours.get(i).result())
                            / value.applyAsDouble(theirs.get(i).result());
        }
        return new Series(ratios);
    }

    /** Medians of both processor times. */
    Usage usage(String part) {
        return new Usage(
                new Series(
                                all(part).stream()
                                        .mapToDouble(one -> one.each().serverMillis())
                                        .toArray())
                        .median(),
                new Series(
                                all(part).stream()
                                        .mapToDouble(one -> one.each().databaseMillis())
                                        .toArray())
                        .median());
    }

    private List<Usage.Measured> all(String part) {
        return measured.getOrDefault(part, List.of());
    }
}
