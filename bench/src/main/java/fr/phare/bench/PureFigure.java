package fr.phare.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the pure cores take, by JMH. */
final class PureFigure implements Figure {

    /** What a benchmark is judged by. */
    private sealed interface Line {

        /** Class and method. */
        String benchmark();

        /** Nothing: it is told. */
        record Told(String benchmark, String said) implements Line {}

        /** So many times as fast as the benchmark of the same name that ends in "Cel". */
        record Beside(String benchmark, String said, double times) implements Line {}

        /** So many milliseconds at most. */
        record Within(String benchmark, String said, double millis) implements Line {}
    }

    private static final double NANOS_OF_MILLI = 1_000_000;

    private static final List<Line> LINES =
            List.of(
                    new Line.Told(
                            "PromiseBenchmark.promise", "promise on the eve of a long weekend"),
                    new Line.Told("LineOrderBenchmark.hundred", "order of a hundred who wait"),
                    new Line.Told(
                            "EligibilityBenchmark.nothingKnown",
                            "all aids with reasons, nothing known"),
                    new Line.Told(
                            "EligibilityBenchmark.halfKnown",
                            "all aids with reasons, half the facts known"),
                    new Line.Told(
                            "EligibilityBenchmark.nextQuestions", "the same and what to ask next"),
                    new Line.Beside(
                            "ExpressionBenchmark.fourFacts", "an expression of four facts", 1),
                    new Line.Beside(
                            "ScreeningBenchmark.oneBusiness",
                            "2,000 aids for one business, and what is missing",
                            40),
                    new Line.Within(
                            "ScreeningBenchmark.oneBusiness",
                            "2,000 aids for one business, and what is missing",
                            0.4),
                    new Line.Beside(
                            "ScreeningBenchmark.changedAid",
                            "one changed aid for 100,000 businesses",
                            20),
                    new Line.Within(
                            "ScreeningBenchmark.everything",
                            "2,000 aids for 100,000 businesses",
                            60_000));

    @Override
    public String name() {
        return "pure";
    }

    @Override
    public String title() {
        return "Pure cores";
    }

    @Override
    public String method(boolean quick) {
        return """
        JMH, average time of one call, %d forks of %d s after a warm-up; spread is the 99.9 \
        %% confidence interval. The peer is cel-java 0.14; ratios are times as fast.\
        """
                .formatted(forks(quick), seconds(quick) * 3);
    }

    private static int forks(boolean quick) {
        return quick ? 1 : 3;
    }

    private static int seconds(boolean quick) {
        return quick ? 1 : 2;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        TimeValue second = TimeValue.seconds(seconds(site.quick()));
        Options options =
                new OptionsBuilder()
                        .include("fr[.]phare[.].*Benchmark[.].*")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(forks(site.quick()))
                        .warmupIterations(2)
                        .warmupTime(second)
                        .measurementIterations(3)
                        .measurementTime(second)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build();
        return rows(new Runner(options).run());
    }

    private static List<Row> rows(Collection<RunResult> runs) {
        Map<String, Result<?>> results = new TreeMap<>();
        for (RunResult run : runs) {
            String name = run.getParams().getBenchmark().replaceAll("^.*[.](?=\\w+[.]\\w+$)", "");
            results.put(name, run.getPrimaryResult());
        }
        return LINES.stream()
                .filter(line -> results.containsKey(line.benchmark()))
                .map(line -> row(line, results))
                .toList();
    }

    private static Row row(Line line, Map<String, Result<?>> results) {
        Result<?> ours = of(line.benchmark(), results);
        return switch (line) {
            case Line.Told(String benchmark, String said) ->
                    Row.told(said, readable(ours), "", error(ours));
            case Line.Beside(String benchmark, String said, double times) -> {
                Result<?> peer = of(benchmark + "Cel", results);
                yield Row.atLeast(
                        said,
                        readable(ours),
                        "cel-java " + readable(peer),
                        new Series(peer.getScore() / ours.getScore()),
                        times,
                        error(ours));
            }
            case Line.Within(String benchmark, String said, double millis) ->
                    Row.limited(
                            said,
                            readable(ours),
                            "≤ " + readable(millis * NANOS_OF_MILLI),
                            ours.getScore() <= millis * NANOS_OF_MILLI,
                            error(ours));
        };
    }

    private static Result<?> of(String benchmark, Map<String, Result<?>> results) {
        return Objects.requireNonNull(results.get(benchmark), benchmark);
    }

    private static String readable(Result<?> result) {
        return readable(result.getScore());
    }

    private static String readable(double nanos) {
        return nanos < NANOS_OF_MILLI
                ? String.format(Locale.ROOT, "%.2f µs", nanos / 1_000)
                : String.format(Locale.ROOT, "%,.1f ms", nanos / NANOS_OF_MILLI);
    }

    private static String error(Result<?> result) {
        return "± " + readable(result.getScoreError());
    }
}
