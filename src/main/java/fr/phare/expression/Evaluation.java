package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Whole;
import org.jspecify.annotations.Nullable;

/** Evaluates by walking the tree: no reflection, no text, no allocation but for results. */
final class Evaluation {

    private Evaluation() {}

    static Outcome of(Expression expression, Facts facts) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> fact(name.name(), facts);
            case Expression.Not not -> not(of(not.operand(), facts));
            case Expression.Negative negative -> negative(of(negative.operand(), facts));
            case Expression.And and -> junction(and.left(), and.right(), facts, Bool.FALSE);
            case Expression.Or or -> junction(or.left(), or.right(), facts, Bool.TRUE);
            case Expression.Compare compare -> compare(compare, facts);
            case Expression.In in -> in(in, of(in.operand(), facts));
            case Expression.Compute compute -> compute(compute, facts);
        };
    }

    private static Outcome fact(String name, Facts facts) {
        @Nullable Value value = facts.of(name);
        return value == null ? Unknown.of(name) : value;
    }

    private static Outcome not(Outcome operand) {
        return operand instanceof Unknown ? operand : Bool.of(!bool(operand));
    }

    private static Outcome negative(Outcome operand) {
        return operand instanceof Unknown ? operand : new Whole(Math.negateExact(whole(operand)));
    }

    /** {@code &&} is settled by one false, {@code ||} by one true: {@code absorbing}. */
    private static Outcome junction(
            Expression left, Expression right, Facts facts, Bool absorbing) {
        Outcome first = of(left, facts);
        if (first.equals(absorbing)) {
            return absorbing;
        }
        Outcome second = of(right, facts);
        if (second.equals(absorbing)) {
            return absorbing;
        }
        return first instanceof Unknown || second instanceof Unknown
                ? Unknown.union(first, second)
                : Bool.of(!absorbing.value());
    }

    private static Outcome compare(Expression.Compare compare, Facts facts) {
        Outcome left = of(compare.left(), facts);
        Outcome right = of(compare.right(), facts);
        if (left instanceof Unknown || right instanceof Unknown) {
            return Unknown.union(left, right);
        }
        if (left instanceof Whole(long first)) {
            return Bool.of(compare.relation().holds(first, whole(right)));
        }
        return Bool.of(left.equals(right) == (compare.relation() == Relation.EQUAL));
    }

    private static Outcome in(Expression.In in, Outcome operand) {
        return operand instanceof Value value ? Bool.of(in.choices().contains(value)) : operand;
    }

    private static Outcome compute(Expression.Compute compute, Facts facts) {
        Outcome left = of(compute.left(), facts);
        Outcome right = of(compute.right(), facts);
        return left instanceof Unknown || right instanceof Unknown
                ? Unknown.union(left, right)
                : new Whole(compute.operation().compute(whole(left), whole(right)));
    }

    private static boolean bool(Outcome outcome) {
        if (outcome instanceof Bool(boolean value)) {
            return value;
        }
        throw new IllegalArgumentException("A fact is not of its declared type, a boolean");
    }

    private static long whole(Outcome outcome) {
        if (outcome instanceof Whole(long value)) {
            return value;
        }
        throw new IllegalArgumentException("A fact is not of its declared type, a number");
    }
}
