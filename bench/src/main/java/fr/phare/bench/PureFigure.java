package fr.phare.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Benchmarks by class and method, as people call them. */
    private static final Map<String, String> NAMES =
            new TreeMap<>(
                    Map.of(
                            "PromiseBenchmark.promise", "promise on the eve of a long weekend",
                            "EligibilityBenchmark.nothingKnown", "six aids, nothing known",
                            "EligibilityBenchmark.halfKnown", "six aids, half the facts known",
                            "LineOrderBenchmark.hundred", "order of a hundred who wait"));

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
        %% confidence interval. Peer of expressions: cel-java 0.14.\
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
        List<Row> rows = new ArrayList<>();
        NAMES.forEach(
                (name, said) -> {
                    Result<?> result = results.get(name);
                    if (result != null) {
                        rows.add(Row.told(said, micros(result), "", error(result)));
                    }
                });
        Result<?> ours = results.get("ExpressionBenchmark.phare");
        Result<?> cel = results.get("ExpressionBenchmark.cel");
        if (ours != null && cel != null) {
            rows.add(
                    Row.atMost(
                            "an expression of four facts",
                            micros(ours),
                            "cel-java " + micros(cel),
                            new Series(ours.getScore() / cel.getScore()),
                            1,
                            error(ours)));
        }
        return rows;
    }

    private static String micros(Result<?> result) {
        return String.format(Locale.ROOT, "%.2f µs", result.getScore() / 1000);
    }

    private static String error(Result<?> result) {
        return String.format(Locale.ROOT, "± %.2f µs", result.getScoreError() / 1000);
    }
}
