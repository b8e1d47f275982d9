package fr.phare.expression;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Undecided, and the names of the missing facts that matter: CEL's unknown set, <a
 * href="https://github.com/google/cel-spec/blob/master/doc/langdef.md">language definition</a>,
 * "Partial state".
 *
 * @param missing never empty, in alphabetical order
 */
public record Unknown(SortedSet<String> missing) implements Outcome {

    public Unknown {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    static Unknown of(String name) {
        TreeSet<String> one = new TreeSet<>();
        one.add(name);
        return new Unknown(one);
    }

    /** Unknown for the reasons of both; one of them at least is unknown. */
    static Unknown union(Outcome left, Outcome right) {
        if (!(left instanceof Unknown first)) {
            return (Unknown) right;
        }
        if (!(right instanceof Unknown second) || first.missing.containsAll(second.missing)) {
            return first;
        }
        TreeSet<String> both = new TreeSet<>(first.missing);
        both.addAll(second.missing);
        return new Unknown(both);
    }
}
