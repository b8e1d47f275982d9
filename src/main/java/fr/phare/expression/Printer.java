package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Text;
import fr.phare.expression.Value.Whole;
import java.util.stream.Collectors;

/** Writes expressions with the fewest parentheses that keep their structure. */
final class Printer {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int RELATION = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int UNARY = 6;
    private static final int PRIMARY = 7;

    private Printer() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> value(literal.value());
            case Expression.Name name -> name.name();
            case Expression.Not not -> "!" + at(UNARY, not.operand());
            case Expression.Negative negative -> "-" + negated(negative.operand());
            case Expression.And and -> binary(AND, and.left(), "&&", and.right());
            case Expression.Or or -> binary(OR, or.left(), "||", or.right());
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> at(SUM, in.operand()) + " in " + list(in);
            case Expression.Compute compute ->
                    binary(
                            level(compute),
                            compute.left(),
                            compute.operation().symbol(),
                            compute.right());
        };
    }

    private static String compare(Expression.Compare compare) {
        return at(SUM, compare.left())
                + " "
                + compare.relation().symbol()
                + " "
                + at(SUM, compare.right());
    }

    /** Operators of one level group from the left: the right side needs the next level. */
    private static String binary(int level, Expression left, String symbol, Expression right) {
        return at(level, left) + " " + symbol + " " + at(level + 1, right);
    }

    /** {@code -5} is a literal, so the negative of 5 is {@code -(5)}. */
    private static String negated(Expression operand) {
        boolean positive = operand instanceof Expression.Literal(Whole(long value)) && value >= 0;
        return positive ? "(" + print(operand) + ")" : at(UNARY, operand);
    }

    private static String at(int level, Expression expression) {
        String text = print(expression);
        return level(expression) < level ? "(" + text + ")" : text;
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case Expression.Or or -> OR;
            case Expression.And and -> AND;
            case Expression.Compare compare -> RELATION;
            case Expression.In in -> RELATION;
            case Expression.Compute compute ->
                    compute.operation() == Operation.TIMES ? PRODUCT : SUM;
            case Expression.Not not -> UNARY;
            case Expression.Negative negative -> UNARY;
            case Expression.Literal literal -> PRIMARY;
            case Expression.Name name -> PRIMARY;
        };
    }

    private static String list(Expression.In in) {
        return in.choices().stream()
                .map(Printer::value)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(Value value) {
        return switch (value) {
            case Bool(boolean bool) -> Boolean.toString(bool);
            case Whole(long whole) -> Long.toString(whole);
            case Text(String text) ->
                    "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
