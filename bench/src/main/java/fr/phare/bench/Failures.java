package fr.phare.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What went wrong, and how often. */
final class Failures {

    private final Map<String, Integer> counted = new TreeMap<>();

    synchronized void add(String reason) {
        counted.merge(reason, 1, Integer::sum);
    }

    void add(Exception reason) {
        add(reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }

    synchronized int count() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized String toString() {
        return counted.entrySet().stream()
                .map(one -> one.getValue() + " × " + one.getKey().lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
    }
}
