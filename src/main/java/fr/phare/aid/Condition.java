package fr.phare.aid;

import fr.phare.expression.Expression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold for an aid: a tree whose leaves have names, so that a refusal can be explained.
 */
public sealed interface Condition {

    /** All parts have to hold. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One part at least has to hold. */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part must not hold. */
    record Not(Condition part) implements Condition {}

    /**
     * A named rule.
     *
     * @param disputedWhen where sources differ: there the rule settles nothing
     * @param source law, decree or publication
     * @param verified whether the source was checked; otherwise the rule settles nothing
     */
    record Test(
            String id,
            LocalText label,
            Expression when,
            @Nullable Expression disputedWhen,
            String source,
            boolean verified)
            implements Condition {}

    /** The named rules, in the order they are written. */
    default Stream<Test> tests() {
        return switch (this) {
            case All(List<Condition> parts) -> parts.stream().flatMap(Condition::tests);
            case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::tests);
            case Not(Condition part) -> part.tests();
            case Test test -> Stream.of(test);
        };
    }
}
