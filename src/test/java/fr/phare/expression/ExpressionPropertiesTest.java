package fr.phare.expression;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.expression.Expression.And;
import fr.phare.expression.Expression.Literal;
import fr.phare.expression.Expression.Not;
import fr.phare.expression.Expression.Or;
import fr.phare.expression.Value.Bool;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionPropertiesTest {

    private static final Map<String, Variable> SCOPE = MadeUp.SCOPE;

    @Property
    void readingWhatWasPrintedGivesTheSame(@ForAll("conditions") Expression expression) {
        assertThat(Expression.parse(expression.print(), SCOPE))
                .as(expression.print())
                .isEqualTo(new Parsed.Accepted(expression, Type.BOOL));
    }

    @Property
    void whatIsDecidedStaysSoHoweverTheMissingFactsTurnOut(
            @ForAll("conditions") Expression expression,
            @ForAll("partial") Map<String, Value> known,
            @ForAll("complete") Map<String, Value> rest) {
        Map<String, Value> all = new HashMap<>(rest);
        all.putAll(known);
        Outcome early = expression.evaluate(known::get);

        assertThat(expression.evaluate(all::get)).isInstanceOf(Bool.class);
        if (early instanceof Value) {
            assertThat(expression.evaluate(all::get)).isEqualTo(early);
        }
    }

    @Property
    void onlyMissingFactsOfTheExpressionAreNamed(
            @ForAll("conditions") Expression expression,
            @ForAll("partial") Map<String, Value> known) {
        if (expression.evaluate(known::get) instanceof Unknown unknown) {
            assertThat(unknown.missing())
                    .isNotEmpty()
                    .isSubsetOf(expression.names())
                    .noneMatch(known::containsKey);
        }
    }

    @Property
    void answeringOnlyTheNamedFactsDecides(
            @ForAll("conditions") Expression expression,
            @ForAll("partial") Map<String, Value> known,
            @ForAll("complete") Map<String, Value> rest) {
        Map<String, Value> answers = new HashMap<>(known);
        if (expression.evaluate(known::get) instanceof Unknown unknown) {
            unknown.missing().forEach(name -> answers.put(name, rest.get(name)));
            assertThat(expression.evaluate(answers::get)).isInstanceOf(Bool.class);
        }
    }

    @Property
    void junctionsAreKleenes(
            @ForAll("conditions") Expression a,
            @ForAll("conditions") Expression b,
            @ForAll("conditions") Expression c,
            @ForAll("partial") Map<String, Value> known) {
        same(new And(a, b), new And(b, a), known);
        same(new Or(a, b), new Or(b, a), known);
        same(new And(a, new And(b, c)), new And(new And(a, b), c), known);
        same(new Or(a, new Or(b, c)), new Or(new Or(a, b), c), known);
        same(new Not(new And(a, b)), new Or(new Not(a), new Not(b)), known);
        same(new Not(new Not(a)), a, known);
        same(new And(a, a), a, known);
        same(new And(a, new Literal(Bool.TRUE)), a, known);
        same(new Or(a, new Literal(Bool.TRUE)), new Literal(Bool.TRUE), known);
    }

    @Property
    void noTextCrashesTheParser(@ForAll("texts") String text) {
        assertThat(Expression.parse(text, SCOPE)).isNotNull();
    }

    private static void same(Expression left, Expression right, Map<String, Value> known) {
        assertThat(left.evaluate(known::get)).isEqualTo(right.evaluate(known::get));
    }

    @Provide
    Arbitrary<Expression> conditions() {
        return MadeUp.conditions();
    }

    @Provide
    Arbitrary<Map<String, Value>> complete() {
        return MadeUp.complete();
    }

    @Provide
    Arbitrary<Map<String, Value>> partial() {
        return MadeUp.partial();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                                "n1", "b1", "t1", "&&", "||", "(", ")", "[", "]", "in", "-", "!",
                                "5", "'", "\"x\"", "==", "<", ",", " ")
                        .list()
                        .ofMaxSize(25)
                        .map(words -> String.join(" ", words)));
    }
}
