package fr.phare.expression;

import fr.phare.expression.Expression.Compare;
import fr.phare.expression.Expression.In;
import fr.phare.expression.Expression.Name;
import java.util.BitSet;
import java.util.List;

/** Makes gates of expressions: what does not differ between businesses is worked out here. */
final class Wiring {

    private final Columns columns;
    private final Facts constants;

    Wiring(Columns columns, Facts constants) {
        this.columns = columns;
        this.constants = constants;
    }

    Gate gate(Expression condition) {
        if (isConstant(condition)) {
            return new Gates.Always(truth(condition.evaluate(this::constant)));
        }
        return switch (condition) {
            case Name(String name) -> Gates.Within.of(columns.of(name), Relation.EQUAL, 1);
            case Expression.Not(Expression operand) -> gate(operand).negated();
            case Expression.And(Expression left, Expression right) ->
                    Gate.all(List.of(gate(left), gate(right)));
            case Expression.Or(Expression left, Expression right) ->
                    Gate.any(List.of(gate(left), gate(right)));
            case Compare compare -> compare(compare);
            case In in -> in(in);
            case Expression.Literal literal -> throw noCondition(literal);
            case Expression.Negative negative -> throw noCondition(negative);
            case Expression.Compute compute -> throw noCondition(compute);
        };
    }

    private static IllegalArgumentException noCondition(Expression expression) {
        return new IllegalArgumentException("No condition: " + expression.print());
    }

    private static Truth truth(Outcome outcome) {
        if (outcome instanceof Value.Bool(boolean holds)) {
            return Truth.of(holds);
        }
        throw new IllegalArgumentException("No condition");
    }

    private boolean isConstant(Expression expression) {
        return expression.names().stream().noneMatch(columns::has);
    }

    private Value constant(String name) {
        Value value = constants.of(name);
        if (value == null) {
            throw new IllegalArgumentException("Neither a column nor a constant: " + name);
        }
        return value;
    }

    private Gate compare(Compare compare) {
        Expression left = compare.left();
        Expression right = compare.right();
        if (left instanceof Name(String name) && isConstant(right)) {
            return against(columns.of(name), compare.relation(), value(right));
        }
        if (right instanceof Name(String name) && isConstant(left)) {
            return against(columns.of(name), compare.relation().mirrored(), value(left));
        }
        return isNumber(left) && isNumber(right)
                ? new Gates.Comparison(compare.relation(), side(left), side(right), names(compare))
                : new Gates.Interpreted(compare, columns, this::constant);
    }

    private Value value(Expression constant) {
        if (constant.evaluate(this::constant) instanceof Value value) {
            return value;
        }
        throw new IllegalArgumentException("Not constant: " + constant.print());
    }

    private Gate against(int column, Relation relation, Value value) {
        long code = columns.code(column, value);
        if (columns.type(column) != Type.TEXT) {
            return Gates.Within.of(column, relation, code);
        }
        Gate equal = new Gates.Among(column, code < 0 ? new BitSet() : single((int) code));
        return relation == Relation.EQUAL ? equal : equal.negated();
    }

    private static BitSet single(int code) {
        BitSet set = new BitSet();
        set.set(code);
        return set;
    }

    private Gate in(In in) {
        if (!(in.operand() instanceof Name(String name))
                || columns.type(columns.of(name)) != Type.TEXT) {
            return new Gates.Interpreted(in, columns, this::constant);
        }
        int column = columns.of(name);
        BitSet codes = new BitSet();
        in.choices().stream()
                .mapToInt(choice -> (int) columns.code(column, choice))
                .filter(code -> code >= 0)
                .forEach(codes::set);
        return new Gates.Among(column, codes);
    }

    private BitSet names(Expression expression) {
        BitSet set = new BitSet();
        expression.names().stream().filter(columns::has).mapToInt(columns::of).forEach(set::set);
        return set;
    }

    private boolean isNumber(Expression expression) {
        return switch (expression) {
            case Name(String name) when columns.has(name) ->
                    columns.type(columns.of(name)) == Type.INT;
            case Name(String name) -> constant(name) instanceof Value.Whole;
            case Expression.Literal(Value value) -> value instanceof Value.Whole;
            case Expression.Negative negative -> true;
            case Expression.Compute compute -> true;
            default -> false;
        };
    }

    private Gates.Comparison.Side side(Expression expression) {
        int alone =
                expression instanceof Name(String name) && columns.has(name)
                        ? columns.of(name)
                        : -1;
        return new Gates.Comparison.Side(number(expression), alone, names(expression));
    }

    private Gates.Reading number(Expression expression) {
        if (isConstant(expression)) {
            long whole = whole(value(expression));
            return row -> whole;
        }
        return switch (expression) {
            case Name(String name) -> {
                int column = columns.of(name);
                yield row -> row.value(column);
            }
            case Expression.Negative(Expression operand) -> {
                Gates.Reading number = number(operand);
                yield row -> Math.negateExact(number.of(row));
            }
            case Expression.Compute(Operation operation, Expression left, Expression right) -> {
                Gates.Reading first = number(left);
                Gates.Reading second = number(right);
                yield row -> operation.compute(first.of(row), second.of(row));
            }
            default -> throw new IllegalArgumentException("Not a number: " + expression.print());
        };
    }

    private static long whole(Value value) {
        if (value instanceof Value.Whole(long whole)) {
            return whole;
        }
        throw new IllegalArgumentException("Not a number");
    }
}
