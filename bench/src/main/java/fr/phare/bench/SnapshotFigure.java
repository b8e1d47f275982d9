package fr.phare.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Whether takes stay quick while a report or a dump holds an old snapshot. */
final class SnapshotFigure implements Figure {

    private static final int CLIENTS = 4;

    /** One turn of every adviser. */
    private static final int WINDOW = Site.ADVISERS;

    private static final double BUDGET = 2;

    /** Counters are told by each connection at most once a second. */
    private static final long COUNTERS_TOLD_MILLIS = 1_500;

    private static final String BUFFERS =
            """
            select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read
            from pg_statio_user_tables where schemaname = 'queue' and relname = 'entry'
            """;

    /** What one turn cost. */
    private record Cost(double buffers, double seconds) {}

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String title() {
        return "Taking while an old snapshot is open";
    }

    @Override
    public String method(boolean quick) {
        return """
        One transaction (repeatable read) looks at the line and stays open; %,d takes follow, by \
        %d clients over HTTP. Compared are the last %,d with the first: buffers of the line's \
        table and its indexes, and time.\
        """
                .formatted(turns(quick) * WINDOW, CLIENTS, compared(quick) * WINDOW);
    }

    private static int turns(boolean quick) {
        return quick ? 6 : 16;
    }

    private static int compared(boolean quick) {
        return quick ? 1 : 2;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        UUID chamber = site.postgres().chamberOf(Site.DESK);
        Lines lines = new Lines(site.postgres());
        int turns = turns(site.quick());
        lines.end(chamber);
        lines.fill(Site.DESK, (turns + 2) * WINDOW);
        turn(site, lines, chamber);
        List<Cost> costs = new ArrayList<>();
        try (Connection report = site.postgres().connect("phare");
                Statement snapshot = report.createStatement()) {
            report.setAutoCommit(false);
            report.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.execute("select count(*) from queue.entry");
            for (int i = 0; i < turns; i++) {
                costs.add(turn(site, lines, chamber));
            }
        }
        int compared = compared(site.quick());
        List<Cost> first = costs.subList(0, compared);
        List<Cost> last = costs.subList(turns - compared, turns);
        return List.of(
                row("buffers of a take", sum(last, true), sum(first, true), "%.0f"),
                row("milliseconds of a take", millis(last), millis(first), "%.2f"));
    }

    private static Cost turn(Site site, Lines lines, UUID chamber)
            throws IOException, SQLException, InterruptedException {
        Advisers advisers = site.advisers();
        int each = WINDOW / CLIENTS;
        double before = buffers(site);
        Load.Result result =
                Load.run(
                        site.phare().port(),
                        CLIENTS,
                        each,
                        (wire, client, number) ->
                                TakeFigure.take(
                                        wire, advisers.of(Site.DESK, client * each + number)));
        double after = buffers(site);
        lines.end(chamber);
        return new Cost(after - before, result.seconds());
    }

    private static double buffers(Site site)
            throws IOException, SQLException, InterruptedException {
        Thread.sleep(COUNTERS_TOLD_MILLIS);
        return site.postgres().number(BUFFERS);
    }

    private static double sum(List<Cost> costs, boolean buffers) {
        double sum = costs.stream().mapToDouble(buffers ? Cost::buffers : Cost::seconds).sum();
        return sum / (costs.size() * WINDOW);
    }

    private static double millis(List<Cost> costs) {
        return sum(costs, false) * 1000 * CLIENTS;
    }

    private static Row row(String what, double last, double first, String format) {
        return Row.atMost(
                what,
                "last " + String.format(Locale.ROOT, format, last),
                "first " + String.format(Locale.ROOT, format, first),
                new Series(last / first),
                BUDGET,
                "");
    }
}
