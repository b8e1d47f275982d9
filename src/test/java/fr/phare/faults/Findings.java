package fr.phare.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was looked at, how often it held, and each case where it did not. */
final class Findings {

    /** How often something held, of how many times it was looked at. */
    record Count(long held, long of) {

        static final Count NONE = new Count(0, 0);

        Count plus(boolean one) {
            return new Count(held + (one ? 1 : 0), of + 1);
        }

        @Override
        public String toString() {
            return held + "/" + of;
        }
    }

    private static final int KEPT = 50;

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Findings() {}

    Findings(Map<String, Count> counts, List<String> broken, List<String> remarks) {
        this.counts.putAll(counts);
        this.broken.addAll(broken);
        this.remarks.addAll(remarks);
    }

    /** Counts one look at {@code what}; where it did not hold, keeps {@code which}. */
    synchronized void look(String what, boolean held, String which) {
        counts.merge(what, Count.NONE.plus(held), (a, b) -> a.plus(held));
        if (!held) {
            broken(what + ": " + which);
        }
    }

    /** Counts {@code held} of {@code of} at once. */
    synchronized void count(String what, long held, long of) {
        counts.merge(what, new Count(held, of), (a, b) -> new Count(a.held + b.held, a.of + b.of));
        if (held != of) {
            broken(what + ": " + (of - held) + " did not");
        }
    }

    private void broken(String text) {
        if (broken.size() < KEPT) {
            broken.add(text);
        }
    }

    /** Keeps something worth knowing that is neither good nor bad. */
    synchronized void remark(String text) {
        remarks.add(text);
    }

    synchronized void addAll(Findings others) {
        others.counts.forEach(
                (what, count) ->
                        counts.merge(
                                what, count, (a, b) -> new Count(a.held + b.held, a.of + b.of)));
        others.broken.forEach(this::broken);
        remarks.addAll(others.remarks);
    }

    synchronized Map<String, Count> counts() {
        return new LinkedHashMap<>(counts);
    }

    synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }
}
