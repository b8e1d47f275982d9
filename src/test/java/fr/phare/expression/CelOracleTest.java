package fr.phare.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
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

    /** Some names are columns, the others constants: what is missing has to be a column. */
    @Property(tries = 20_000)
    void whatWasMadeReadySaysTheSame(
            @ForAll("conditions") Expression expression,
            @ForAll("partial") Map<String, Value> known,
            @ForAll Set<@From("names") String> constant) {
        Columns columns =
                new Columns(
                        MadeUp.SCOPE.values().stream()
                                .filter(
                                        variable ->
                                                !constant.contains(variable.name())
                                                        || !known.containsKey(variable.name()))
                                .toList());
        Gate gate = Gate.of(expression, columns, known::get);
        Row row = columns.row(known::get);

        assertThat(outcome(gate, columns, row))
                .as("%s over %s", expression.print(), known.keySet())
                .isEqualTo(CEL.evaluate(expression.print(), known));
    }

    private static Outcome outcome(Gate gate, Columns columns, Row row) {
        return switch (gate.over(row)) {
            case YES -> Value.Bool.TRUE;
            case NO -> Value.Bool.FALSE;
            case OPEN -> {
                BitSet missing = new BitSet();
                gate.missing(row, missing);
                yield new Unknown(
                        missing.stream()
                                .mapToObj(columns::name)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        };
    }

    /** Between two neighbouring turns the answer is the same: nothing else needs to be tried. */
    @Property(tries = 5_000)
    void turnsNowhereElse(
            @ForAll("alone") Expression expression, @ForAll("partial") Map<String, Value> known) {
        Columns columns = new Columns(MadeUp.SCOPE.values());
        Gate gate = Gate.of(expression, columns, known::get);
        int column = columns.of("n1");
        Row row = columns.row(known::get);
        TreeSet<Long> turns = new TreeSet<>();
        gate.turns(column, row, turns::add);

        for (long value = -3; value < 3; value++) {
            if (!turns.contains(value) && !turns.contains(value + 1)) {
                assertThat(gate.over(row.with(column, value)))
                        .isEqualTo(gate.over(row.with(column, value + 1)));
            }
        }
    }

    /** Conditions in which {@code n1} stands alone beside others. */
    @Provide
    Arbitrary<Expression> alone() {
        return MadeUp.comparisonsOf("n1", "n2");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(MadeUp.SCOPE.keySet());
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
