package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Computes formulas: exactly where the facts are known, between bounds where they are missing. */
final class Workings {

    private final Facts facts;
    private final Map<String, Variable> scope;

    Workings(Facts facts, Map<String, Variable> scope) {
        this.facts = facts;
        this.scope = scope;
    }

    Working of(Formula formula) {
        return switch (formula) {
            case Formula.Figure(Expression expression) -> figure(formula, expression);
            case Formula.Least(List<Formula> parts) -> least(formula, all(parts));
            case Formula.Most(List<Formula> parts) -> most(formula, all(parts));
            case Formula.Sum(List<Formula> parts) -> sum(formula, all(parts));
            case Formula.Minus(Formula from, Formula less) -> minus(formula, of(from), of(less));
            case Formula.Share share -> share(share, of(share.of()), of(share.basisPoints()));
            case Formula.Quotient quotient ->
                    quotient(quotient, of(quotient.of()), of(quotient.by()));
            case Formula.Cases(List<Formula.Case> cases) -> cases(formula, cases);
        };
    }

    private List<Working> all(List<Formula> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Working figure(Formula formula, Expression expression) {
        SortedSet<String> missing = new TreeSet<>();
        Interval interval = interval(expression, missing);
        return new Working(formula, Range.of(interval, missing), List.of());
    }

    private Interval interval(Expression expression, SortedSet<String> missing) {
        return switch (expression) {
            case Expression.Literal(Value.Whole(long number)) -> Interval.of(number);
            case Expression.Name(String name) -> named(name, missing);
            case Expression.Negative(Expression operand) -> interval(operand, missing).negated();
            case Expression.Compute(Operation operation, Expression left, Expression right) ->
                    interval(left, missing).with(interval(right, missing), operation::compute);
            default -> throw new IllegalArgumentException("Not a number: " + expression.print());
        };
    }

    private Interval named(String name, SortedSet<String> missing) {
        @Nullable Value value = facts.of(name);
        if (value instanceof Value.Whole(long number)) {
            return Interval.of(number);
        }
        Variable variable = scope.get(name);
        if (value != null || variable == null || variable.type() != Type.INT) {
            throw new IllegalArgumentException("Not a number: " + name);
        }
        missing.add(name);
        return new Interval(variable.min(), variable.max(), true);
    }

    /** A part that is never below the others tells nothing. */
    private static Working least(Formula formula, List<Working> parts) {
        Interval interval = fold(parts, Interval::least);
        List<Working> telling =
                parts.stream().filter(part -> part.range().min() <= interval.max()).toList();
        return new Working(formula, Range.of(interval, missing(telling)), parts);
    }

    private static Working most(Formula formula, List<Working> parts) {
        Interval interval = fold(parts, Interval::most);
        List<Working> telling =
                parts.stream().filter(part -> part.range().max() >= interval.min()).toList();
        return new Working(formula, Range.of(interval, missing(telling)), parts);
    }

    private static Working sum(Formula formula, List<Working> parts) {
        return new Working(formula, Range.of(fold(parts, Workings::plus), missing(parts)), parts);
    }

    private static Interval plus(Interval left, Interval right) {
        return left.with(right, Math::addExact);
    }

    private static Interval fold(List<Working> parts, BinaryOperator<Interval> operation) {
        return parts.stream()
                .map(part -> part.range().interval())
                .reduce(operation)
                .orElseThrow(() -> new IllegalArgumentException("A group has at least one part"));
    }

    private static Working minus(Formula formula, Working from, Working less) {
        Interval interval =
                from.range().interval().with(less.range().interval(), Math::subtractExact);
        return of(formula, interval, from, less);
    }

    private static Working share(Formula.Share share, Working of, Working basisPoints) {
        Interval interval =
                of.range()
                        .interval()
                        .with(
                                basisPoints.range().interval(),
                                (whole, points) ->
                                        share.rounding()
                                                .divide(
                                                        Math.multiplyExact(whole, points),
                                                        Formula.Share.WHOLE));
        return of(share, interval, of, basisPoints);
    }

    private static Working quotient(Formula.Quotient quotient, Working of, Working by) {
        if (by.range().min() < 1) {
            throw new ArithmeticException("The divisor can be " + by.range().min());
        }
        Interval interval =
                of.range().interval().with(by.range().interval(), quotient.rounding()::divide);
        return of(quotient, interval, of, by);
    }

    private static Working of(Formula formula, Interval interval, Working left, Working right) {
        List<Working> parts = List.of(left, right);
        return new Working(formula, Range.of(interval, missing(parts)), parts);
    }

    /** While a condition is open, its case and what follows are both possible. */
    private Working cases(Formula formula, List<Formula.Case> cases) {
        List<Working> possible = new ArrayList<>();
        SortedSet<String> missing = new TreeSet<>();
        for (Formula.Case one : cases) {
            Expression when = one.when();
            Outcome holds = when == null ? Bool.TRUE : when.evaluate(facts);
            if (holds.equals(Bool.FALSE)) {
                continue;
            }
            possible.add(of(one.then()));
            if (holds instanceof Unknown unknown) {
                missing.addAll(unknown.missing());
            } else {
                break;
            }
        }
        missing.addAll(missing(possible));
        Interval hull =
                possible.stream()
                        .map(part -> part.range().interval())
                        .reduce(Interval::hull)
                        .orElseThrow(() -> new IllegalArgumentException("No case holds"));
        return new Working(formula, Range.of(hull, missing), possible);
    }

    private static SortedSet<String> missing(Collection<Working> parts) {
        SortedSet<String> missing = new TreeSet<>();
        parts.forEach(part -> missing.addAll(part.range().missing()));
        return missing;
    }
}
