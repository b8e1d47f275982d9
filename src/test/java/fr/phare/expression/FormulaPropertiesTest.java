package fr.phare.expression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.expression.Expression.Compare;
import fr.phare.expression.Expression.Compute;
import fr.phare.expression.Expression.Literal;
import fr.phare.expression.Expression.Name;
import fr.phare.expression.Formula.Case;
import fr.phare.expression.Formula.Cases;
import fr.phare.expression.Formula.Figure;
import fr.phare.expression.Formula.Least;
import fr.phare.expression.Formula.Minus;
import fr.phare.expression.Formula.Most;
import fr.phare.expression.Formula.Quotient;
import fr.phare.expression.Formula.Share;
import fr.phare.expression.Formula.Sum;
import fr.phare.expression.Value.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FormulaPropertiesTest {

    private static final List<String> NAMES = List.of("n1", "n2", "n3");
    private static final Map<String, Variable> SCOPE = scope();

    private static Map<String, Variable> scope() {
        Map<String, Variable> scope = new TreeMap<>();
        NAMES.forEach(name -> scope.put(name, Variable.whole(name, -30, 70)));
        return scope;
    }

    @Property(tries = 2000)
    void whateverTheMissingAnswersTurnOutToBeTheResultLiesInTheRange(
            @ForAll("formulas") Formula formula,
            @ForAll("partial") Map<String, Value> known,
            @ForAll("complete") Map<String, Value> rest) {
        Range early = formula.work(known::get, SCOPE).range();
        Range late = formula.work(over(rest, known)::get, SCOPE).range();

        assertThat(late.isExact()).isTrue();
        assertThat(late.min()).isBetween(early.min(), early.max());
    }

    @Property(tries = 2000)
    void answeringWhatIsMissingGivesOneNumber(
            @ForAll("formulas") Formula formula,
            @ForAll("partial") Map<String, Value> known,
            @ForAll("complete") Map<String, Value> rest) {
        Range early = formula.work(known::get, SCOPE).range();
        Map<String, Value> answered = new HashMap<>(known);
        early.missing().forEach(name -> answered.put(name, rest.get(name)));

        assertThat(early.missing()).isSubsetOf(formula.names()).noneMatch(known::containsKey);
        assertThat(formula.work(answered::get, SCOPE).range().isExact()).isTrue();
    }

    @Property(tries = 2000)
    void whatIsKnownIsComputedAsSchoolDoes(
            @ForAll("formulas") Formula formula, @ForAll("complete") Map<String, Value> all) {
        assertThat(formula.work(all::get, SCOPE).range().min()).isEqualTo(school(formula, all));
    }

    @Property
    void acapOfTheRulesCloses(
            @ForAll("formulas") Formula formula, @ForAll @LongRange(min = -5, max = 5) long cap) {
        Formula capped = new Least(List.of(formula, literal(cap)));
        Range range = capped.work(name -> null, SCOPE).range();

        assertThat(range.max() < cap || range.capped()).isTrue();
        assertThat(range.max()).isLessThanOrEqualTo(cap);
    }

    @Property
    void onlyAMissingAnswerLeavesARangeOpen(
            @ForAll("formulas") Formula formula, @ForAll("complete") Map<String, Value> all) {
        assertThat(formula.work(all::get, SCOPE).range().capped()).isTrue();
    }

    @Property
    void roundingIsThatOfDecimals(
            @ForAll @LongRange(min = -1000, max = 1000) long dividend,
            @ForAll @LongRange(min = 1, max = 60) long divisor) {
        BigDecimal exact = BigDecimal.valueOf(dividend).setScale(9);
        BigDecimal by = BigDecimal.valueOf(divisor);

        assertThat(Rounding.DOWN.divide(dividend, divisor))
                .isEqualTo(exact.divide(by, 0, RoundingMode.FLOOR).longValueExact());
        assertThat(Rounding.UP.divide(dividend, divisor))
                .isEqualTo(exact.divide(by, 0, RoundingMode.CEILING).longValueExact());
        assertThat(Rounding.NEAREST.divide(dividend, divisor))
                .isEqualTo(nearest(dividend, divisor));
    }

    /** Halves go up, below zero too. */
    private static long nearest(long dividend, long divisor) {
        return Math.floorDiv(2 * dividend + divisor, 2 * divisor);
    }

    private static long school(Formula formula, Map<String, Value> all) {
        return switch (formula) {
            case Figure(Expression expression) -> whole(expression, all);
            case Least(List<Formula> parts) ->
                    parts.stream().mapToLong(part -> school(part, all)).min().orElseThrow();
            case Most(List<Formula> parts) ->
                    parts.stream().mapToLong(part -> school(part, all)).max().orElseThrow();
            case Sum(List<Formula> parts) ->
                    parts.stream().mapToLong(part -> school(part, all)).sum();
            case Minus(Formula from, Formula less) -> school(from, all) - school(less, all);
            case Share(Formula of, Formula points, Rounding rounding) ->
                    rounding.divide(school(of, all) * school(points, all), 10_000);
            case Quotient(Formula of, Formula by, Rounding rounding) ->
                    rounding.divide(school(of, all), school(by, all));
            case Cases(List<Case> cases) ->
                    cases.stream()
                            .filter(one -> holds(one, all))
                            .mapToLong(one -> school(one.then(), all))
                            .findFirst()
                            .orElseThrow();
        };
    }

    private static boolean holds(Case one, Map<String, Value> all) {
        Expression when = one.when();
        return when == null || when.evaluate(all::get).equals(Value.Bool.TRUE);
    }

    private static long whole(Expression expression, Map<String, Value> all) {
        return ((Whole) expression.evaluate(all::get)).value();
    }

    private static Map<String, Value> over(Map<String, Value> rest, Map<String, Value> known) {
        Map<String, Value> all = new HashMap<>(rest);
        all.putAll(known);
        return all;
    }

    private static Formula literal(long number) {
        return new Figure(new Literal(new Whole(number)));
    }

    @Provide
    Arbitrary<Formula> formulas() {
        return formulas(3);
    }

    private static Arbitrary<Formula> formulas(int depth) {
        if (depth == 0) {
            return numbers().map(Figure::new);
        }
        Arbitrary<Formula> inner = Arbitraries.lazy(() -> formulas(depth - 1));
        Arbitrary<List<Formula>> parts = inner.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Rounding> rounding = Arbitraries.of(Rounding.class);
        Arbitrary<Formula> points = Arbitraries.longs().between(0, 20_000).map(one -> literal(one));
        Arbitrary<Formula> divisor = Arbitraries.longs().between(1, 9).map(one -> literal(one));
        return Arbitraries.oneOf(
                numbers().map(Figure::new),
                parts.map(Least::new),
                parts.map(Most::new),
                parts.map(Sum::new),
                Combinators.combine(inner, inner).as(Minus::new),
                Combinators.combine(inner, points, rounding).as(Share::new),
                Combinators.combine(inner, divisor, rounding).as(Quotient::new),
                cases(inner));
    }

    private static Arbitrary<Formula> cases(Arbitrary<Formula> inner) {
        Arbitrary<Case> some = Combinators.combine(conditions(), inner).as(Case::new);
        return Combinators.combine(some, some, inner)
                .as((a, b, last) -> new Cases(List.of(a, b, new Case(null, last))));
    }

    private static Arbitrary<Expression> conditions() {
        return Combinators.combine(Arbitraries.of(Relation.class), numbers(), numbers())
                .as(Compare::new);
    }

    private static Arbitrary<Expression> numbers() {
        Arbitrary<Expression> names = Arbitraries.of(NAMES).map(Name::new);
        Arbitrary<Expression> literals =
                Arbitraries.longs().between(-9, 9).map(one -> new Literal(new Whole(one)));
        return Arbitraries.oneOf(
                names,
                literals,
                Combinators.combine(Arbitraries.of(Operation.class), names, literals)
                        .as(Compute::new));
    }

    @Provide
    Arbitrary<Map<String, Value>> complete() {
        Arbitrary<Value> value = Arbitraries.longs().between(-30, 70).map(Whole::new);
        return value.list().ofSize(NAMES.size()).map(FormulaPropertiesTest::named);
    }

    @Provide
    Arbitrary<Map<String, Value>> partial() {
        return Combinators.combine(complete(), Arbitraries.subsetOf(NAMES))
                .as(
                        (all, kept) -> {
                            all.keySet().retainAll(kept);
                            return all;
                        });
    }

    private static Map<String, Value> named(List<Value> values) {
        Map<String, Value> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(NAMES.get(i), values.get(i));
        }
        return named;
    }
}
