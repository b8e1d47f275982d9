package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How soon Phare serves, and what it weighs. */
final class StartFigure implements Figure {

    private static final int STARTS = 5;
    private static final long IDLE_MILLIS = 10_000;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start and weight";
    }

    @Override
    public String method(boolean quick) {
        return """
        `bin/phare-server` on data that are there, with the cache that `bin/phare-server prepare` \
        made, from the command to the first healthy answer (PostgreSQL's own start is in it); %d \
        times. Idle: %d s after that. After load: 2,000 askings and 2,000 pages later. PostgreSQL \
        counts what its processes share once.\
        """
                .formatted(starts(quick), IDLE_MILLIS / 1000);
    }

    private static int starts(boolean quick) {
        return quick ? 3 : STARTS;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Path data = site.work().resolve("start");
        Site.empty(data);
        Files.createDirectories(data);
        Path plan = data.resolve("plan.yaml");
        Files.writeString(plan, "chambers:\n" + Site.chamber(Site.ASKED, 1));
        List<String> settings = List.of("--phare.setup.plan=" + plan);
        Phare.start(site.layout(), data, settings).close();
        int starts = starts(site.quick());
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Row> loaded = List.of();
        for (int i = 0; i < starts; i++) {
            Phare phare = Phare.start(site.layout(), data, settings);
            try {
                seconds.add(phare.toReady().toMillis() / 1000.0);
                cpu.add(Cpu.of(phare.pid()).toMillis() / 1000.0);
                Thread.sleep(IDLE_MILLIS);
                idle.add(Cpu.resident(phare.pid()) / KILOBYTES_PER_MEGABYTE);
                if (i == starts - 1) {
                    loaded = afterLoad(phare);
                }
            } finally {
                phare.close();
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(told("start to ready", series(seconds), "%.1f", " s"));
        rows.add(told("its processor time, JVM", series(cpu), "%.1f", " s"));
        rows.add(told("resident memory of the JVM, idle", series(idle), "%.0f", " MB"));
        rows.addAll(loaded);
        rows.add(megabytes("archive", Files.size(site.work().resolve("phare.tar.gz"))));
        rows.add(megabytes("unpacked, with the start-up cache", size(site.layout())));
        rows.add(megabytes("start-up cache alone", Files.size(site.layout().resolve("phare.aot"))));
        return rows;
    }

    private static List<Row> afterLoad(Phare phare) throws IOException, InterruptedException {
        Asking asking = new Asking();
        Load.run(phare.port(), 8, 250, (wire, client, number) -> asking.byApi(wire, Site.ASKED));
        Load.run(
                phare.port(),
                8,
                250,
                (wire, client, number) -> wire.get("/rappel/" + Site.ASKED, ""));
        Postgres postgres = new Postgres(phare.data());
        return List.of(
                Row.told(
                        "resident memory of the JVM, after load",
                        Cpu.resident(phare.pid()) / 1024 + " MB",
                        "",
                        ""),
                Row.told(
                        "memory of PostgreSQL, after load",
                        Cpu.proportional(postgres.pid()) / 1024 + " MB",
                        "",
                        ""));
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static Series series(List<Double> values) {
        return new Series(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Row told(String what, Series series, String format, String unit) {
        return Row.told(
                what,
                String.format(Locale.ROOT, format, series.median()) + unit,
                "",
                series.spread(format) + unit);
    }

    private static Row megabytes(String what, long bytes) {
        return Row.told(what, String.format(Locale.ROOT, "%.0f MB", bytes / 1e6), "", "");
    }
}
