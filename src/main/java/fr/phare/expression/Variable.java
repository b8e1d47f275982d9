package fr.phare.expression;

import java.util.Set;

/**
 * A name that expressions may use.
 *
 * @param name snake_case
 * @param min smallest value, inclusive; of a number only
 * @param max largest value, inclusive; of a number only
 * @param choices the texts it can be; of a text only
 */
public record Variable(String name, Type type, long min, long max, Set<String> choices) {

    public Variable {
        choices = Set.copyOf(choices);
    }

    public static Variable bool(String name) {
        return new Variable(name, Type.BOOL, 0, 0, Set.of());
    }

    /** A number within bounds: they prove that no computation can overflow. */
    public static Variable whole(String name, long min, long max) {
        return new Variable(name, Type.INT, min, max, Set.of());
    }

    public static Variable text(String name, Set<String> choices) {
        return new Variable(name, Type.TEXT, 0, 0, choices);
    }
}
