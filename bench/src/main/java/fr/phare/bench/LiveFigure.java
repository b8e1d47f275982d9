package fr.phare.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Five hundred open desks while people ask and advisers call. */
final class LiveFigure implements Figure {

    private static final int ASKINGS_PER_SECOND = 20;
    private static final int CALLERS = 10;
    private static final int WAITING = 1_000;
    private static final double FLAT = 1.3;

    /** One span of the whole: a minute, less in a quick run. */
    private record Span(
            Series line,
            Series own,
            Series creates,
            double jvm,
            double postgres,
            long heap,
            long connections,
            long threads) {

        String markdown(int number) {
            return String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %s | %.0f %% | %.0f %% | %d MB | %d | %d |",
                    number,
                    Latencies.shown(line),
                    Latencies.shown(own),
                    Latencies.shown(creates),
                    jvm * 100,
                    postgres * 100,
                    heap / 1024,
                    connections,
                    threads);
        }
    }

    private final List<Span> spans = new ArrayList<>();

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String title() {
        return "Five hundred open desks";
    }

    @Override
    public String method(boolean quick) {
        return """
        %d people are signed in, each with an open stream; at every version they hear of, they \
        fetch the line and their own work as the page does, at most every two seconds. %d askings \
        a second come in at a steady pace (a late answer counts for those behind it), %d advisers \
        take, open the case and end the call. %s, after as long a warm-up as one of them. Load and \
        Phare share the processors.\
        """
                .formatted(
                        Site.ADVISERS,
                        ASKINGS_PER_SECOND,
                        CALLERS,
                        quick ? "Four spans of fifteen seconds" : "Ten spans of a minute");
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Lines lines = new Lines(site.postgres());
        lines.end(site.postgres().chamberOf(Site.DESK));
        lines.fill(Site.DESK, WAITING);
        LivePage.Told told = new LivePage.Told(new Latencies(), new Latencies(), new Failures());
        List<LivePage> pages = new ArrayList<>();
        for (int i = 0; i < Site.ADVISERS; i++) {
            pages.add(new LivePage(site.phare().port(), site.advisers().of(Site.DESK, i), told));
        }
        pages.forEach(LivePage::open);
        LiveTraffic traffic = new LiveTraffic(site, told.failures());
        traffic.start(ASKINGS_PER_SECOND, CALLERS);
        long millis = site.quick() ? 15_000 : 60_000;
        span(site, told, traffic, millis);
        for (int i = 0; i < (site.quick() ? 4 : 10); i++) {
            spans.add(span(site, told, traffic, millis));
        }
        traffic.stop();
        pages.forEach(LivePage::close);
        return rows(told, traffic);
    }

    private static Span span(Site site, LivePage.Told told, LiveTraffic traffic, long millis)
            throws Exception {
        told.line().drain();
        told.own().drain();
        traffic.creates().drain();
        long jvm = site.phare().pid();
        long postgres = site.postgres().pid();
        double jvmBefore = Cpu.of(jvm).toMillis();
        double postgresBefore = Cpu.ofTree(postgres).toMillis();
        Thread.sleep(millis);
        return new Span(
                told.line().drain(),
                told.own().drain(),
                traffic.creates().drain(),
                (Cpu.of(jvm).toMillis() - jvmBefore) / millis,
                (Cpu.ofTree(postgres).toMillis() - postgresBefore) / millis,
                Jvm.heapAfterCollection(jvm),
                site.postgres()
                        .number(
                                "select count(*) from pg_stat_activity where usename ="
                                        + " 'phare_app'"),
                Cpu.threads(jvm));
    }

    private List<Row> rows(LivePage.Told told, LiveTraffic traffic) {
        int half = spans.size() / 2;
        List<Span> first = spans.subList(0, half);
        List<Span> last = spans.subList(spans.size() - half, spans.size());
        Failures failures = told.failures();
        return List.of(
                flat("the line, p50", first, last, span -> span.line().median(), "%.0f ms"),
                flat("asking, p50", first, last, span -> span.creates().median(), "%.0f ms"),
                flat(
                        "heap after a collection",
                        first,
                        last,
                        span -> span.heap() / 1024.0,
                        "%.0f MB"),
                Row.limited(
                        "requests that failed",
                        failures.count() + " " + failures,
                        "0",
                        failures.count() == 0,
                        "calls made: " + traffic.calls().get()));
    }

    private static Row flat(
            String what,
            List<Span> first,
            List<Span> last,
            java.util.function.ToDoubleFunction<Span> value,
            String format) {
        double before = median(first, value);
        double after = median(last, value);
        return Row.atMost(
                what,
                "second half " + String.format(Locale.ROOT, format, after),
                "first half " + String.format(Locale.ROOT, format, before),
                new Series(after / before),
                FLAT,
                "");
    }

    private static double median(
            List<Span> spans, java.util.function.ToDoubleFunction<Span> value) {
        return new Series(spans.stream().mapToDouble(value).toArray()).median();
    }

    @Override
    public String more() {
        StringBuilder table =
                new StringBuilder(
                        """
                        | span | line, p50 / p99 | own work | asking | JVM | PostgreSQL \
                        | heap after GC | connections | threads |
                        |---|---|---|---|---|---|---|---|---|
                        """);
        for (int i = 0; i < spans.size(); i++) {
            table.append(spans.get(i).markdown(i + 1)).append('\n');
        }
        return table + "\nJVM and PostgreSQL: share of one processor.\n";
    }
}
