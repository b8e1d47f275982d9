package fr.phare.expression;

import fr.phare.expression.Expression.And;
import fr.phare.expression.Expression.Compare;
import fr.phare.expression.Expression.Compute;
import fr.phare.expression.Expression.In;
import fr.phare.expression.Expression.Literal;
import fr.phare.expression.Expression.Name;
import fr.phare.expression.Expression.Negative;
import fr.phare.expression.Expression.Not;
import fr.phare.expression.Expression.Or;
import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Text;
import fr.phare.expression.Value.Whole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Made-up expressions over seven facts, and answers to all or some of them. */
final class MadeUp {

    static final Map<String, Variable> SCOPE = scope();

    private MadeUp() {}

    private static Map<String, Variable> scope() {
        Map<String, Variable> scope = new TreeMap<>();
        for (String name : List.of("n1", "n2", "n3")) {
            scope.put(name, Variable.whole(name, -3, 3));
        }
        for (String name : List.of("b1", "b2", "b3")) {
            scope.put(name, Variable.bool(name));
        }
        scope.put("t1", Variable.text("t1", Set.of("x", "y\"\\'")));
        return scope;
    }

    static Arbitrary<Expression> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Expression> conditions(int depth) {
        Arbitrary<Expression> leaf =
                Arbitraries.of(
                        new Name("b1"), new Name("b2"), new Name("b3"), new Literal(Bool.TRUE));
        Arbitrary<Expression> texts =
                Arbitraries.subsetOf(new Text("x"), new Text("y\"\\'"))
                        .filter(choices -> !choices.isEmpty())
                        .map(choices -> new In(new Name("t1"), List.copyOf(choices)));
        if (depth == 0) {
            return Arbitraries.oneOf(leaf, texts);
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                texts,
                comparisons(),
                inner.map(Not::new),
                Combinators.combine(inner, inner).as(And::new),
                Combinators.combine(inner, inner).as(Or::new),
                Combinators.combine(inner, inner).as((a, b) -> new Compare(Relation.EQUAL, a, b)));
    }

    private static Arbitrary<Expression> comparisons() {
        Arbitrary<Expression> numbers = numbers(2);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Relation.class), numbers, numbers)
                        .as(Compare::new),
                numbers.map(number -> new In(number, List.of(new Whole(-2), new Whole(2)))));
    }

    /** Three comparisons of {@code name} with numbers and {@code other}, joined. */
    static Arbitrary<Expression> comparisonsOf(String name, String other) {
        Arbitrary<Expression> sides =
                Arbitraries.oneOf(
                        Arbitraries.of(other).map(Name::new),
                        Arbitraries.longs().between(-4, 4).map(n -> new Literal(new Whole(n))));
        Arbitrary<Expression> one =
                Combinators.combine(
                                Arbitraries.of(Relation.class), sides, Arbitraries.of(true, false))
                        .as((relation, side, first) -> compare(relation, name, side, first));
        return Combinators.combine(one, one, one, Arbitraries.of(true, false))
                .as(
                        (a, b, c, all) ->
                                all ? new And(a, new Or(b, new Not(c))) : new Or(a, new And(b, c)));
    }

    private static Expression compare(
            Relation relation, String name, Expression side, boolean first) {
        return first
                ? new Compare(relation, new Name(name), side)
                : new Compare(relation, side, new Name(name));
    }

    private static Arbitrary<Expression> numbers(int depth) {
        Arbitrary<Expression> leaf =
                Arbitraries.oneOf(
                        Arbitraries.of("n1", "n2", "n3").map(Name::new),
                        Arbitraries.longs().between(-9, 9).map(n -> new Literal(new Whole(n))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> inner = numbers(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(Negative::new),
                Combinators.combine(Arbitraries.of(Operation.class), inner, inner)
                        .as(Compute::new));
    }

    static Arbitrary<Map<String, Value>> complete() {
        return Combinators.combine(
                        Arbitraries.longs().between(-3, 3).list().ofSize(3),
                        Arbitraries.of(true, false).list().ofSize(3),
                        Arbitraries.of("x", "y\"\\'"))
                .as(
                        (numbers, bools, text) -> {
                            Map<String, Value> facts = new TreeMap<>();
                            for (int i = 0; i < 3; i++) {
                                facts.put("n" + (i + 1), new Whole(numbers.get(i)));
                                facts.put("b" + (i + 1), Bool.of(bools.get(i)));
                            }
                            facts.put("t1", new Text(text));
                            return facts;
                        });
    }

    static Arbitrary<Map<String, Value>> partial() {
        return Combinators.combine(complete(), Arbitraries.subsetOf(SCOPE.keySet()))
                .as(
                        (facts, kept) -> {
                            Map<String, Value> known = new TreeMap<>(facts);
                            known.keySet().retainAll(kept);
                            return known;
                        });
    }
}
