package fr.phare.faults;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept of one thing: the value acknowledged last, or any that was sent since and of
 * which no answer came.
 *
 * @param last null: nothing was acknowledged yet
 */
record Told(@Nullable String last, List<String> since) {

    static final Told NOTHING = new Told(null, List.of());

    Told sent(String value) {
        List<String> more = new ArrayList<>(since);
        more.add(value);
        return new Told(last, List.copyOf(more));
    }

    Told acknowledged(String value) {
        return new Told(value, List.of());
    }

    boolean allows(String kept) {
        return kept.equals(last == null ? "" : last) || since.contains(kept);
    }
}
