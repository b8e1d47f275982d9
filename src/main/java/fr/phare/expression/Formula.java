package fr.phare.expression;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount that rules give, such as "80 % of the loss, 10,000 € at most": a tree with the words
 * that decrees use over {@linkplain Expression expressions}, which have neither division nor
 * choice. Exact: whole numbers, and every quotient says how it is rounded.
 *
 * <p>Facts may be missing. The result is then the range in which every possible answer would put
 * it.
 */
public sealed interface Formula {

    /** A number as an expression gives it. */
    record Figure(Expression expression) implements Formula {}

    /** The smallest of the parts: a cap. */
    record Least(List<Formula> parts) implements Formula {

        public Least {
            parts = List.copyOf(parts);
        }
    }

    /** The largest of the parts: a floor, or what suits the person best. */
    record Most(List<Formula> parts) implements Formula {

        public Most {
            parts = List.copyOf(parts);
        }
    }

    /** The parts added up. */
    record Sum(List<Formula> parts) implements Formula {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** {@code from} less {@code less}. */
    record Minus(Formula from, Formula less) implements Formula {}

    /**
     * A share.
     *
     * @param basisPoints 2000 is 20 %
     */
    record Share(Formula of, Formula basisPoints, Rounding rounding) implements Formula {

        static final long WHOLE = 10_000;
    }

    /**
     * A division.
     *
     * @param by at least 1, whatever the facts are
     */
    record Quotient(Formula of, Formula by, Rounding rounding) implements Formula {}

    /** The first case that holds; the last one always does. */
    record Cases(List<Case> cases) implements Formula {

        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /**
     * One case.
     *
     * @param when a condition; null: whatever is left
     */
    record Case(@Nullable Expression when, Formula then) {}

    /**
     * What it gives over {@code facts}, step by step.
     *
     * @param scope bounds of the facts that are missing, by name
     * @throws ArithmeticException on overflow, or where a divisor is less than 1: a formula that
     *     {@link #refusal} accepted cannot
     */
    default Working work(Facts facts, Map<String, Variable> scope) {
        return new Workings(facts, scope).of(this);
    }

    /** Why it cannot be used with {@code scope}, in English; null where it can. */
    default @Nullable String refusal(Map<String, Variable> scope) {
        if (hasOpenEnd(this)) {
            return "the last case has no condition, the others have one";
        }
        try {
            work(name -> null, scope);
            return null;
        } catch (ArithmeticException impossible) {
            return "can overflow or divide by nothing within the bounds of its facts";
        }
    }

    private static boolean hasOpenEnd(Formula formula) {
        boolean open =
                formula instanceof Cases(List<Case> cases)
                        && (cases.isEmpty()
                                || cases.getLast().when() != null
                                || cases.stream().filter(one -> one.when() == null).count() > 1);
        return open || formula.inner().anyMatch(Formula::hasOpenEnd);
    }

    /** The formulas it is made of. */
    private Stream<Formula> inner() {
        return switch (this) {
            case Figure figure -> Stream.empty();
            case Least(List<Formula> parts) -> parts.stream();
            case Most(List<Formula> parts) -> parts.stream();
            case Sum(List<Formula> parts) -> parts.stream();
            case Minus(Formula from, Formula less) -> Stream.of(from, less);
            case Share(Formula of, Formula basisPoints, Rounding rounding) ->
                    Stream.of(of, basisPoints);
            case Quotient(Formula of, Formula by, Rounding rounding) -> Stream.of(of, by);
            case Cases(List<Case> cases) -> cases.stream().map(Case::then);
        };
    }

    /** All names used, in alphabetical order. */
    default SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        expressions().forEach(expression -> names.addAll(expression.names()));
        return names;
    }

    private Stream<Expression> expressions() {
        Stream<Expression> own =
                switch (this) {
                    case Figure(Expression expression) -> Stream.of(expression);
                    case Cases(List<Case> cases) ->
                            cases.stream().map(Case::when).flatMap(Stream::ofNullable);
                    default -> Stream.empty();
                };
        return Stream.concat(own, inner().flatMap(Formula::expressions));
    }
}
