package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What it was measured on. */
final class Machine {

    private Machine() {}

    static String processors() {
        return "%d × %s".formatted(Runtime.getRuntime().availableProcessors(), model());
    }

    private static String model() {
        return line(Path.of("/proc/cpuinfo"), "model name").replaceAll("^.*:\\s*", "");
    }

    static String memory() {
        long kilobytes =
                Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D+", ""));
        return String.format(Locale.ROOT, "%.1f GB", kilobytes / 1e6);
    }

    static String jdk() {
        return System.getProperty("java.vendor.version") + " (" + Runtime.version() + ")";
    }

    /** How many processes wanted a processor, on average over the last minute. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }

    private static String line(Path file, String start) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("?");
        } catch (IOException unknown) {
            return "?";
        }
    }
}
