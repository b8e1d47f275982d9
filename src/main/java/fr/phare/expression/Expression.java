package fr.phare.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An expression in a subset of <a href="https://cel.dev">CEL</a>, see docs/expressions.md.
 *
 * <p>Facts may be missing. {@code &&} and {@code ||} then follow Kleene's strong logic ({@code
 * false && missing} is false), every other operation over a missing fact is unknown.
 */
public sealed interface Expression {

    /** A value written in the text. */
    record Literal(Value value) implements Expression {}

    /** A fact. */
    record Name(String name) implements Expression {}

    /** {@code !operand}. */
    record Not(Expression operand) implements Expression {}

    /** {@code -operand}. */
    record Negative(Expression operand) implements Expression {}

    /** {@code left && right}. */
    record And(Expression left, Expression right) implements Expression {}

    /** {@code left || right}. */
    record Or(Expression left, Expression right) implements Expression {}

    /** {@code left < right} and its kind. */
    record Compare(Relation relation, Expression left, Expression right) implements Expression {}

    /** {@code operand in ["a", "b"]}. */
    record In(Expression operand, List<Value> choices) implements Expression {

        public In {
            choices = List.copyOf(choices);
        }
    }

    /** {@code left + right} and its kind. */
    record Compute(Operation operation, Expression left, Expression right) implements Expression {}

    /**
     * Reads {@code text}, which may use {@code scope}, by name.
     *
     * <p>Limits: {@value Lexer#MAX_LENGTH} characters, {@value Parser#MAX_DEPTH} levels.
     */
    static Parsed parse(String text, Map<String, Variable> scope) {
        return Parser.parse(text, scope);
    }

    /**
     * The value over {@code facts}, or what is missing to tell.
     *
     * @throws ArithmeticException on overflow, which no fact within its bounds can cause
     * @throws IllegalArgumentException where a fact is not of its declared type
     */
    default Outcome evaluate(Facts facts) {
        return Evaluation.of(this, facts);
    }

    /**
     * The comparisons of numbers that kept this expression from being true over {@code facts}; none
     * where it is true or unknown.
     */
    default List<Shortfall> shortfalls(Facts facts) {
        return Shortfall.of(this, facts);
    }

    /** The canonical text: reading it again gives an equal expression. */
    default String print() {
        return Printer.print(this);
    }

    /** All names used, in alphabetical order. */
    default SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Literal literal -> {}
            case Name(String name) -> names.add(name);
            case Not(Expression operand) -> collect(operand, names);
            case Negative(Expression operand) -> collect(operand, names);
            case In(Expression operand, List<Value> choices) -> collect(operand, names);
            case And(Expression left, Expression right) -> collect(left, right, names);
            case Or(Expression left, Expression right) -> collect(left, right, names);
            case Compare(Relation relation, Expression left, Expression right) ->
                    collect(left, right, names);
            case Compute(Operation operation, Expression left, Expression right) ->
                    collect(left, right, names);
        }
    }

    private static void collect(Expression left, Expression right, Set<String> names) {
        collect(left, names);
        collect(right, names);
    }
}
