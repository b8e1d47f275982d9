package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time and memory of processes, as the kernel counts them. */
final class Cpu {

    /** Fields of {@code /proc/PID/stat} after the name in brackets (proc(5)). */
    private static final int USER = 11;

    private static final long MILLIS_PER_TICK = 10;

    private Cpu() {}

    /** Processor time of {@code pid} alone. */
    static Duration of(long pid) {
        return ticks(pid, 2);
    }

    /** Of {@code pid}, those below it, and those below it that have ended. */
    static Duration ofTree(long pid) {
        return tree(pid).map(one -> ticks(one, 4)).reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<Long> tree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                .map(ProcessHandle::pid);
    }

    private static Duration ticks(long pid, int counters) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i < USER + counters; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return Duration.ofMillis(ticks * MILLIS_PER_TICK);
        } catch (IOException ended) {
            return Duration.ZERO;
        }
    }

    /** Resident memory of {@code pid}, kB. */
    static long resident(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    /** Memory of {@code pid} and those below it, what they share counted once, kB. */
    static long proportional(long pid) {
        return tree(pid)
                .mapToLong(
                        one ->
                                kilobytes(
                                        Path.of("/proc", Long.toString(one), "smaps_rollup"),
                                        "Pss:"))
                .sum();
    }

    static long threads(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "Threads:");
    }

    private static long kilobytes(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
