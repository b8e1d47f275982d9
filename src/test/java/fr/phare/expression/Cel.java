package fr.phare.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Another implementation of CEL, by the authors of the language: the judge of ours. */
public final class Cel {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableUnknownTracking(true).build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final Map<String, Variable> scope;
    private final CelCompiler compiler;
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    public Cel(Map<String, Variable> scope) {
        this.scope = scope;
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        scope.values().forEach(variable -> builder.addVar(variable.name(), type(variable.type())));
        this.compiler = builder.build();
    }

    private static CelType type(Type type) {
        return switch (type) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
        };
    }

    /** What {@code text} gives over {@code known}. */
    Outcome evaluate(String text, Map<String, Value> known) {
        return evaluate(text, over(known));
    }

    /** What {@code text} gives over what {@link #over} knows; it is compiled at its first use. */
    public Outcome evaluate(String text, UnknownContext known) {
        try {
            CelRuntime.Program program = programs.get(text);
            if (program == null) {
                program = RUNTIME.createProgram(compiler.compile(text).getAst());
                programs.put(text, program);
            }
            return outcome(program.advanceEvaluation(known));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** All other names of the scope are missing. */
    public UnknownContext over(Map<String, Value> known) {
        List<CelAttributePattern> missing =
                scope.keySet().stream()
                        .filter(name -> !known.containsKey(name))
                        .map(CelAttributePattern::fromQualifiedIdentifier)
                        .toList();
        return UnknownContext.create(
                name -> Optional.ofNullable(known.get(name)).map(Cel::plain), missing);
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Bool(boolean bool) -> bool;
            case Value.Whole(long whole) -> whole;
            case Value.Text(String text) -> text;
        };
    }

    private static Outcome outcome(Object result) {
        return switch (result) {
            case Boolean bool -> Value.Bool.of(bool);
            case Long whole -> new Value.Whole(whole);
            case String text -> new Value.Text(text);
            case CelUnknownSet unknown -> new Unknown(names(unknown));
            default -> throw new IllegalStateException(result.getClass().getName());
        };
    }

    private static SortedSet<String> names(CelUnknownSet unknown) {
        SortedSet<String> names = new TreeSet<>();
        for (CelAttribute attribute : unknown.attributes()) {
            names.add(attribute.toString());
        }
        return names;
    }
}
