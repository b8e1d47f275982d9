package fr.phare.expression;

import java.util.function.LongBinaryOperator;

/**
 * The whole numbers from {@code min} to {@code max}, both inclusive. Arithmetic on it is exact
 * where the operation is monotonic in each number, as all of ours are.
 *
 * @param open whether {@code max} is only the most that a missing answer could be, not what a rule
 *     sets
 */
record Interval(long min, long max, boolean open) {

    Interval {
        if (min > max) {
            throw new IllegalArgumentException(min + " is more than " + max);
        }
    }

    static Interval of(long only) {
        return new Interval(only, only, false);
    }

    /**
     * What {@code operation} can give on a number of this and a number of {@code other}; its
     * largest result is open where it comes of an open one.
     *
     * @throws ArithmeticException on overflow
     */
    Interval with(Interval other, LongBinaryOperator operation) {
        Interval result = corner(max, other.max, open || other.open, operation);
        result = result.hull(corner(min, other.max, other.open, operation));
        result = result.hull(corner(max, other.min, open, operation));
        return result.hull(corner(min, other.min, false, operation));
    }

    private static Interval corner(
            long left, long right, boolean open, LongBinaryOperator operation) {
        long result = operation.applyAsLong(left, right);
        return new Interval(result, result, open);
    }

    /**
     * The opposite numbers. The most they can be is as open as the facts are.
     *
     * @throws ArithmeticException on overflow
     */
    Interval negated() {
        return new Interval(Math.negateExact(max), Math.negateExact(min), open);
    }

    /** What the smaller of two numbers can be: a closed end below an open one closes it. */
    Interval least(Interval other) {
        boolean closer = max < other.max || (max == other.max && !open);
        Interval nearest = closer ? this : other;
        return new Interval(Math.min(min, other.min), nearest.max, nearest.open);
    }

    /** What the larger of two numbers can be. */
    Interval most(Interval other) {
        boolean farther = max > other.max || (max == other.max && open);
        Interval farthest = farther ? this : other;
        return new Interval(Math.max(min, other.min), farthest.max, farthest.open);
    }

    /** The smallest interval that holds both; closed where one of them closes it. */
    Interval hull(Interval other) {
        boolean larger = max > other.max;
        boolean same = max == other.max;
        return new Interval(
                Math.min(min, other.min),
                Math.max(max, other.max),
                same ? open && other.open : larger ? open : other.open);
    }
}
