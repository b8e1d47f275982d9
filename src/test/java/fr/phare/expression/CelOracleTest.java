package fr.phare.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What docs/expressions.md promises: what is accepted here means the same in CEL. */
class CelOracleTest {

    private static final Cel CEL = new Cel(MadeUp.SCOPE);

    @Property(tries = 20_000)
    void saysWhatCelSaysUnknownsIncluded(
            @ForAll("conditions") Expression expression,
            @ForAll("partial") Map<String, Value> known) {
        String text = expression.print();

        assertThat(expression.evaluate(known::get))
                .as("%s over %s", text, known.keySet())
                .isEqualTo(CEL.evaluate(text, known));
    }

    @Provide
    Arbitrary<Expression> conditions() {
        return MadeUp.conditions();
    }

    @Provide
    Arbitrary<Map<String, Value>> partial() {
        return MadeUp.partial();
    }
}
