package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Whole;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison of numbers that stood in the way.
 *
 * @param left what is compared
 * @param needed the relation that would have had to hold
 * @param right what it is compared with
 */
public record Shortfall(
        Expression left, long leftValue, Relation needed, Expression right, long rightValue) {

    /** Not the values: they are answers somebody gave. */
    @Override
    public String toString() {
        return "Shortfall[" + left.print() + " " + needed.symbol() + " " + right.print() + "]";
    }

    static List<Shortfall> of(Expression expression, Facts facts) {
        List<Shortfall> found = new ArrayList<>();
        collect(expression, true, facts, found);
        return List.copyOf(found);
    }

    private static void collect(
            Expression expression, boolean wanted, Facts facts, List<Shortfall> found) {
        if (!expression.evaluate(facts).equals(Bool.of(!wanted))) {
            return;
        }
        switch (expression) {
            case Expression.Not not -> collect(not.operand(), !wanted, facts, found);
            case Expression.And and -> {
                collect(and.left(), wanted, facts, found);
                collect(and.right(), wanted, facts, found);
            }
            case Expression.Or or -> {
                collect(or.left(), wanted, facts, found);
                collect(or.right(), wanted, facts, found);
            }
            case Expression.Compare compare -> compare(compare, wanted, facts, found);
            default -> {}
        }
    }

    private static void compare(
            Expression.Compare compare, boolean wanted, Facts facts, List<Shortfall> found) {
        if (compare.left().evaluate(facts) instanceof Whole(long left)
                && compare.right().evaluate(facts) instanceof Whole(long right)) {
            Relation relation = compare.relation();
            found.add(
                    new Shortfall(
                            compare.left(),
                            left,
                            wanted ? relation : relation.opposite(),
                            compare.right(),
                            right));
        }
    }
}
