package fr.phare.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The long form of the fault tests, {@code ./phare faults}: seeded, resumable, with a report.
 *
 * <p>Results lie in {@code target/faults}, one file a fault; the report is made of those there.
 */
final class Faults {

    private static final Path PLACE = Path.of("target/faults").toAbsolutePath();
    private static final Path REPORT = Path.of("docs/faults.md");
    private static final List<Fault> ALL =
            List.of(
                    new KillFault(),
                    new DatabaseFault(),
                    new DiskFault(),
                    new MailFault(),
                    new ClockFault(),
                    new FloodFault(),
                    new BrowserFault());

    private long seed = System.nanoTime();
    private int kills = 200;
    private String only = "";
    private boolean resume;

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        // Whoever stops this stops what it started.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () ->
                                        ProcessHandle.current()
                                                .descendants()
                                                .forEach(ProcessHandle::destroyForcibly)));
        Faults faults = new Faults();
        faults.read(arguments);
        faults.run();
    }

    private void read(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--resume" -> resume = true;
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--kills" -> kills = Integer.parseInt(arguments[++i]);
                case "--only" -> only = arguments[++i];
                default -> throw new IllegalArgumentException("Unknown: " + arguments[i]);
            }
        }
        if (!only.isEmpty() && ALL.stream().noneMatch(fault -> fault.name().equals(only))) {
            throw new IllegalArgumentException(
                    "--only is one of " + ALL.stream().map(Fault::name).toList());
        }
    }

    private void run() throws Exception {
        Files.createDirectories(PLACE);
        Path kept = PLACE.resolve("seed");
        if (resume && Files.exists(kept)) {
            seed = Long.parseLong(Files.readString(kept));
        }
        Files.writeString(kept, Long.toString(seed));
        List<String> broken = new ArrayList<>();
        for (Fault fault : ALL) {
            boolean chosen = only.isEmpty() || only.equals(fault.name());
            if (chosen && !(resume && Result.isKept(PLACE, fault.name()))) {
                Result result = tried(fault);
                result.keep(PLACE);
                if (!result.isSound()) {
                    broken.add(fault.name());
                }
            }
        }
        report();
        if (!broken.isEmpty()) {
            throw new AssertionError("Did not hold: " + broken + ", see " + REPORT);
        }
    }

    private Result tried(Fault fault) throws Exception {
        System.out.printf("%s: %s (seed %d)%n", fault.name(), fault.title(), seed);
        long began = System.nanoTime();
        Findings findings = fault.run(new Scale(seed, kills, true, resume, PLACE));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        findings.counts().forEach((what, count) -> System.out.println("  " + count + " " + what));
        findings.broken().forEach(one -> System.out.println("  BROKEN " + one));
        return Result.of(fault, seed, took.toMinutes(), machine(), findings);
    }

    /** As much as somebody needs to compare. */
    private static String machine() throws IOException {
        String processor;
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            processor =
                    lines.filter(line -> line.startsWith("model name"))
                            .findFirst()
                            .map(line -> line.replaceAll(".*:\\s*", ""))
                            .orElse(System.getProperty("os.arch"));
        }
        return "%d × %s, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        System.getProperty("os.version").replaceAll("-.*", ""),
                        Runtime.version().feature());
    }

    private static void report() throws IOException {
        List<Result> results =
                ALL.stream()
                        .map(Fault::name)
                        .filter(name -> Result.isKept(PLACE, name))
                        .map(name -> Result.read(PLACE, name))
                        .toList();
        Files.writeString(REPORT, FaultReport.of(results));
    }
}
