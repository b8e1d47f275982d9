package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Text;
import fr.phare.expression.Value.Whole;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks types, choices, and, by interval arithmetic over the declared bounds, that no computation
 * can overflow: an accepted expression cannot fail on facts within their bounds.
 */
final class TypeCheck {

    /** What is known of a part before any fact is: for numbers, between which values it lies. */
    private record Static(Type type, long min, long max, @Nullable Set<String> choices) {

        static final Static BOOL = new Static(Type.BOOL, 0, 0, null);

        Interval interval() {
            return new Interval(min, max, false);
        }
    }

    private final Map<String, Variable> scope;
    private final IdentityHashMap<Expression, Integer> positions;

    TypeCheck(Map<String, Variable> scope, IdentityHashMap<Expression, Integer> positions) {
        this.scope = scope;
        this.positions = positions;
    }

    Type typeOf(Expression expression) {
        return check(expression).type();
    }

    private Static check(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal(literal.value());
            case Expression.Name name -> name(name);
            case Expression.Not not -> expect(Type.BOOL, not.operand());
            case Expression.And and -> both(and.left(), and.right());
            case Expression.Or or -> both(or.left(), or.right());
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> in(in);
            case Expression.Negative negative -> negative(negative);
            case Expression.Compute compute -> compute(compute);
        };
    }

    private static Static literal(Value value) {
        return switch (value) {
            case Bool bool -> Static.BOOL;
            case Whole(long whole) -> new Static(Type.INT, whole, whole, null);
            case Text(String text) -> new Static(Type.TEXT, 0, 0, Set.of(text));
        };
    }

    private Static name(Expression.Name name) {
        Variable variable = scope.get(name.name());
        if (variable == null) {
            throw refused(name, "no fact is called " + name.name());
        }
        Set<String> choices = variable.type() == Type.TEXT ? variable.choices() : null;
        return new Static(variable.type(), variable.min(), variable.max(), choices);
    }

    private Static both(Expression left, Expression right) {
        expect(Type.BOOL, left);
        return expect(Type.BOOL, right);
    }

    private Static compare(Expression.Compare compare) {
        Static left = check(compare.left());
        Static right = expect(left.type(), compare.right());
        if (compare.relation().orders() && left.type() != Type.INT) {
            throw refused(compare, "only numbers have an order");
        }
        if (left.choices() != null && right.choices() != null) {
            refuseImpossible(compare, left.choices(), right.choices());
        }
        return Static.BOOL;
    }

    private Static in(Expression.In in) {
        Static operand = check(in.operand());
        for (Value choice : in.choices()) {
            Static listed = literal(choice);
            if (listed.type() != operand.type()) {
                throw refused(in, "the list holds a value of another type");
            }
            if (listed.choices() != null && operand.choices() != null) {
                refuseImpossible(in, operand.choices(), listed.choices());
            }
        }
        return Static.BOOL;
    }

    private void refuseImpossible(Expression at, Set<String> possible, Set<String> compared) {
        if (compared.stream().noneMatch(possible::contains)) {
            throw refused(at, compared + " is none of the choices " + possible);
        }
    }

    private Static negative(Expression.Negative negative) {
        Static operand = expect(Type.INT, negative.operand());
        try {
            return number(operand.interval().negated());
        } catch (ArithmeticException overflow) {
            throw overflowing(negative);
        }
    }

    private Static compute(Expression.Compute compute) {
        Static left = expect(Type.INT, compute.left());
        Static right = expect(Type.INT, compute.right());
        try {
            return number(left.interval().with(right.interval(), compute.operation()::compute));
        } catch (ArithmeticException overflow) {
            throw overflowing(compute);
        }
    }

    private static Static number(Interval interval) {
        return new Static(Type.INT, interval.min(), interval.max(), null);
    }

    private Static expect(Type type, Expression operand) {
        Static found = check(operand);
        if (found.type() != type) {
            throw refused(operand, type + " is expected here, this is " + found.type());
        }
        return found;
    }

    private RefusedSyntax overflowing(Expression at) {
        return refused(at, "can overflow within the bounds of its facts: narrow them");
    }

    private RefusedSyntax refused(Expression at, String reason) {
        return new RefusedSyntax(positions.getOrDefault(at, 0), reason);
    }
}
