package fr.phare.aid;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import fr.phare.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The same rules in cel-java, by the authors of the language, each compiled once. */
final class CelPeer {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableUnknownTracking(true).build();

    private final Catalogue catalogue;
    private final List<CelRuntime.Program> programs = new ArrayList<>();

    CelPeer(Catalogue catalogue) {
        this.catalogue = catalogue;
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        for (Fact fact : catalogue.facts()) {
            builder.addVar(
                    fact.id().value(),
                    switch (fact.type()) {
                        case BOOLEAN -> SimpleType.BOOL;
                        case CHOICE -> SimpleType.STRING;
                        case INTEGER, MONEY, PERCENT, DATE -> SimpleType.INT;
                    });
        }
        CelCompiler compiler = builder.build();
        CelRuntime runtime =
                CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();
        try {
            for (Aid aid : catalogue.aids()) {
                String text = text(aid.versions().getFirst().conditions());
                programs.add(runtime.createProgram(compiler.compile(text).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " && ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " || ");
            case Condition.Not(Condition part) -> "!(" + text(part) + ")";
            case Condition.Test test -> test.when().print();
        };
    }

    private static String joined(List<Condition> parts, String operator) {
        return parts.stream()
                .map(part -> "(" + text(part) + ")")
                .collect(Collectors.joining(operator));
    }

    /** What is known of one business, as cel-java wants it. */
    UnknownContext known(Answers answers) {
        Map<String, Object> known = new TreeMap<>();
        answers.values().forEach((id, value) -> known.put(id.value(), plain(value.expressed())));
        List<CelAttributePattern> missing =
                catalogue.facts().stream()
                        .map(fact -> fact.id().value())
                        .filter(name -> !known.containsKey(name))
                        .map(CelAttributePattern::fromQualifiedIdentifier)
                        .toList();
        return UnknownContext.create(name -> Optional.ofNullable(known.get(name)), missing);
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Bool(boolean bool) -> bool;
            case Value.Whole(long whole) -> whole;
            case Value.Text(String text) -> text;
        };
    }

    /** 1 where the aid at {@code place} is open to the business, 0 where not, else 2 and more. */
    int over(int place, UnknownContext known) {
        try {
            return switch (programs.get(place).advanceEvaluation(known)) {
                case Boolean holds -> holds ? 1 : 0;
                case CelUnknownSet unknown -> 1 + unknown.attributes().size();
                case Object other -> throw new IllegalStateException(other.getClass().getName());
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
