package fr.phare.bench;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import fr.phare.expression.Expression;
import fr.phare.expression.Facts;
import fr.phare.expression.Outcome;
import fr.phare.expression.Parsed;
import fr.phare.expression.Value;
import fr.phare.expression.Variable;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One condition over known facts, beside Google's implementation of CEL. */
@State(Scope.Benchmark)
public class ExpressionBenchmark {

    private static final String CONDITION =
            "months_active >= 24 && drop_bp >= 3000 && form in [\"ei\", \"micro\"] && !dispute";

    private final Expression ours;
    private final CelRuntime.Program cel;
    private final Facts known =
            Map.<String, Value>of(
                            "months_active", new Value.Whole(60),
                            "drop_bp", new Value.Whole(4500),
                            "form", new Value.Text("micro"),
                            "dispute", Value.Bool.FALSE)
                    ::get;
    private final Map<String, Object> celKnown =
            Map.of("months_active", 60L, "drop_bp", 4500L, "form", "micro", "dispute", false);

    public ExpressionBenchmark() {
        ours = ours();
        cel = program();
    }

    private static Expression ours() {
        Map<String, Variable> scope =
                Map.of(
                        "months_active", Variable.whole("months_active", 0, 1200),
                        "drop_bp", Variable.whole("drop_bp", 0, 10_000),
                        "form", Variable.text("form", Set.of("ei", "micro", "company")),
                        "dispute", Variable.bool("dispute"));
        if (Expression.parse(CONDITION, scope) instanceof Parsed.Accepted accepted) {
            return accepted.expression();
        }
        throw new IllegalStateException("The condition is refused");
    }

    private static CelRuntime.Program program() {
        CelCompiler compiler =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .addVar("months_active", SimpleType.INT)
                        .addVar("drop_bp", SimpleType.INT)
                        .addVar("form", SimpleType.STRING)
                        .addVar("dispute", SimpleType.BOOL)
                        .build();
        try {
            CelAbstractSyntaxTree tree = compiler.compile(CONDITION).getAst();
            return CelRuntimeFactory.standardCelRuntimeBuilder().build().createProgram(tree);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Outcome fourFacts() {
        return ours.evaluate(known);
    }

    @Benchmark
    public Object fourFactsCel() throws CelEvaluationException {
        return cel.eval(celKnown);
    }
}
