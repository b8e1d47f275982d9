package fr.phare.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the desk and the line on it take, with many who wait and with more. */
final class QueuePageFigure implements Figure {

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final double BUDGET = 3;
    private static final double GROWTH = 1.3;

    /** Longer than the line is kept for all who look. */
    private static final long FORGOTTEN_MILLIS = 2_200;

    @Override
    public String name() {
        return "queue-page";
    }

    @Override
    public String title() {
        return "The desk's page";
    }

    @Override
    public String method(boolean quick) {
        return """
        One signed-in adviser asks %d times a round for the desk, gzipped, with %,d people in the \
        line of one chamber and %,d in that of another. Floor: the same fifty rows read by one \
        statement and written as plain text. Phare reads the line once for everybody who looks \
        within two seconds; “first look” is the one that reads it.\
        """
                .formatted(each(quick), MANY, FEW);
    }

    private static int each(boolean quick) {
        return quick ? 100 : 300;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Lines lines = new Lines(site.postgres());
        lines.fill(Site.SHORT, FEW);
        lines.fill(Site.LONG, MANY);
        Advisers.Adviser few = site.advisers().of(Site.SHORT, 0);
        Advisers.Adviser many = site.advisers().of(Site.LONG, 0);
        String bare = "/queue/" + site.postgres().chamberOf(Site.LONG);
        Rounds rounds =
                Rounds.of(
                        site.postgres(),
                        site.quick() ? 2 : 5,
                        5,
                        List.of(
                                new Rounds.Part(
                                        "floor",
                                        site.floor().pid(),
                                        () -> load(site, site.floor().port(), bare)),
                                part(site, "desk", many, "/bureau"),
                                part(site, "line", many, "/bureau/file"),
                                part(site, "short desk", few, "/bureau"),
                                part(site, "short line", few, "/bureau/file")));
        List<Row> rows = new ArrayList<>();
        rows.add(besideFloor("`/bureau`, p50", "desk", rounds));
        rows.add(besideFloor("`/bureau/file`, p50", "line", rounds));
        rows.add(growth("`/bureau`, 100,000 beside 10,000 waiting", "desk", rounds));
        rows.add(growth("`/bureau/file`, the same", "line", rounds));
        rows.add(firstLooks(site, few, many));
        rows.add(
                Row.told(
                        "processor time of one",
                        "desk " + rounds.usage("desk") + "; line " + rounds.usage("line"),
                        rounds.usage("floor").toString(),
                        ""));
        return rows;
    }

    private static Load.Result load(Site site, int port, String path)
            throws IOException, InterruptedException {
        return Load.run(port, 1, each(site.quick()), (wire, c, n) -> wire.get(path, ""));
    }

    private static Rounds.Part part(Site site, String name, Advisers.Adviser adviser, String path)
            throws IOException, InterruptedException {
        int port = site.phare().port();
        return new Rounds.Part(
                name,
                site.phare().pid(),
                () ->
                        Load.run(
                                port,
                                1,
                                each(site.quick()),
                                (wire, client, number) -> look(wire, adviser, path)));
    }

    private static void look(Wire wire, Advisers.Adviser adviser, String path) throws IOException {
        Wire.Answer answer = adviser.open(wire, path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.head());
        }
    }

    private static double p50(Load.Result result) {
        return result.latencies().median();
    }

    private static Row besideFloor(String what, String part, Rounds rounds) {
        Series ours = rounds.of(part, QueuePageFigure::p50);
        return Row.atMost(
                what,
                millis(ours),
                "floor " + millis(rounds.of("floor", QueuePageFigure::p50)),
                rounds.ratios(part, "floor", QueuePageFigure::p50),
                BUDGET,
                ours.spread("%.2f") + " ms");
    }

    private static Row growth(String what, String part, Rounds rounds) {
        Series ours = rounds.of(part, QueuePageFigure::p50);
        String other = "short " + part;
        return Row.atMost(
                what,
                millis(ours),
                millis(rounds.of(other, QueuePageFigure::p50)),
                rounds.ratios(part, other, QueuePageFigure::p50),
                GROWTH,
                ours.spread("%.2f") + " ms");
    }

    private static Row firstLooks(Site site, Advisers.Adviser few, Advisers.Adviser many)
            throws IOException, InterruptedException {
        int looks = site.quick() ? 7 : 15;
        double[] ours = new double[looks];
        double[] shorter = new double[looks];
        double[] ratios = new double[looks];
        try (Wire wire = new Wire(site.phare().port())) {
            for (int i = 0; i < looks; i++) {
                Thread.sleep(FORGOTTEN_MILLIS);
                ours[i] = timed(wire, many);
                shorter[i] = timed(wire, few);
                ratios[i] = ours[i] / shorter[i];
            }
        }
        return Row.atMost(
                "`/bureau/file`, first look, 100,000 beside 10,000",
                millis(new Series(ours)),
                millis(new Series(shorter)),
                new Series(ratios),
                GROWTH,
                new Series(ours).spread("%.2f") + " ms");
    }

    private static double timed(Wire wire, Advisers.Adviser adviser) throws IOException {
        long began = System.nanoTime();
        look(wire, adviser, "/bureau/file");
        return (System.nanoTime() - began) / 1e6;
    }

    private static String millis(Series series) {
        return String.format(Locale.ROOT, "%.2f ms", series.median());
    }
}
