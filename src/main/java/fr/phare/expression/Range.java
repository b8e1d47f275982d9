package fr.phare.expression;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a {@link Formula} gives: one number, or all between two while facts are missing. It holds
 * answers that somebody gave: {@code toString} does not print them.
 *
 * @param min smallest possible, inclusive
 * @param max largest possible, inclusive
 * @param capped whether rules set the largest, rather than the most that a missing answer could be
 * @param missing facts that could narrow it, in alphabetical order; empty where it is one number
 */
public record Range(long min, long max, boolean capped, SortedSet<String> missing) {

    public Range {
        missing =
                min == max
                        ? Collections.emptySortedSet()
                        : Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    static Range of(Interval interval, SortedSet<String> missing) {
        return new Range(interval.min(), interval.max(), !interval.open(), missing);
    }

    /** Whether it is one number, whatever is missing. */
    public boolean isExact() {
        return min == max;
    }

    Interval interval() {
        return new Interval(min, max, !capped);
    }

    @Override
    public String toString() {
        return isExact() ? "Range[…]" : "Range[…, missing " + missing + "]";
    }
}
