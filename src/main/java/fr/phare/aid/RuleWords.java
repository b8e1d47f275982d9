package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Operation;
import fr.phare.expression.Value;
import fr.phare.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says expressions and amounts in plain words. */
final class RuleWords {

    private final Catalogue catalogue;
    private final Words words;

    RuleWords(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    String say(Expression expression) {
        return switch (expression) {
            case Expression.Name(String name) when isYesOrNo(name) ->
                    words.t("aid.words.yes", label(name));
            case Expression.Not(Expression.Name(String name)) ->
                    words.t("aid.words.no", label(name));
            case Expression.Not(Expression operand) -> words.t("aid.words.not", say(operand));
            case Expression.And and ->
                    words.t("aid.words.and", part(and.left()), part(and.right()));
            case Expression.Or or -> words.t("aid.words.or", say(or.left()), say(or.right()));
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> choices(in);
            case Expression.Name name -> term(name, null);
            case Expression.Literal literal -> term(literal, null);
            case Expression.Negative negative -> term(negative, null);
            case Expression.Compute compute -> term(compute, null);
        };
    }

    /** A number of cents; of a product, the first factor is. */
    String money(Expression expression) {
        return switch (expression) {
            case Expression.Literal(Value.Whole(long cents)) ->
                    FactText.money(cents, words.locale());
            case Expression.Compute compute ->
                    words.t(
                            "aid.words." + compute.operation().name(),
                            money(compute.left()),
                            compute.operation() == Operation.TIMES
                                    ? term(compute.right(), null)
                                    : money(compute.right()));
            default -> term(expression, null);
        };
    }

    private boolean isYesOrNo(String name) {
        return catalogue
                .factNamed(name)
                .map(fact -> fact.type() == Fact.Type.BOOLEAN)
                .orElse(false);
    }

    private String part(Expression expression) {
        return expression instanceof Expression.Or ? "(" + say(expression) + ")" : say(expression);
    }

    private String compare(Expression.Compare compare) {
        Fact left = factIn(compare.left());
        Fact fact = left == null ? factIn(compare.right()) : left;
        return words.t(
                "aid.words." + compare.relation().name(),
                term(compare.left(), fact),
                term(compare.right(), fact));
    }

    private String choices(Expression.In in) {
        Fact fact = factIn(in.operand());
        String last = say(in.choices().getLast(), fact);
        List<Value> first = in.choices().subList(0, in.choices().size() - 1);
        String listed =
                first.isEmpty()
                        ? last
                        : words.t(
                                "aid.words.one-or-other",
                                first.stream()
                                        .map(value -> say(value, fact))
                                        .collect(Collectors.joining(", ")),
                                last);
        return words.t("aid.words.EQUAL", term(in.operand(), fact), listed);
    }

    /** A number or a choice, said in the unit of {@code fact}. */
    private String term(Expression expression, @Nullable Fact fact) {
        return switch (expression) {
            case Expression.Name(String name) -> label(name);
            case Expression.Literal(Value value) -> say(value, fact);
            case Expression.Negative(Expression operand) -> "−" + term(operand, fact);
            case Expression.Compute compute ->
                    words.t(
                            "aid.words." + compute.operation().name(),
                            term(compute.left(), fact),
                            term(compute.right(), fact));
            case Expression.Not not -> say(not);
            case Expression.And and -> say(and);
            case Expression.Or or -> say(or);
            case Expression.Compare compare -> say(compare);
            case Expression.In in -> say(in);
        };
    }

    private String say(Value value, @Nullable Fact fact) {
        return switch (value) {
            case Value.Bool(boolean bool) -> words.t(bool ? "aid.yes" : "aid.no");
            case Value.Text(String text) ->
                    fact == null ? text : new FactValue.Choice(text).display(fact, words.locale());
            case Value.Whole(long number) when fact == null -> Long.toString(number);
            case Value.Whole(long number) when fact.type() == Fact.Type.DATE ->
                    words.t("aid.words.days", number);
            case Value.Whole(long number) ->
                    FactValue.ofNumber(fact.type(), number).display(fact, words.locale());
        };
    }

    private @Nullable Fact factIn(Expression expression) {
        return expression.names().stream()
                .flatMap(name -> catalogue.factNamed(name).stream())
                .findFirst()
                .orElse(null);
    }

    private String label(String name) {
        if (name.equals(Vocabulary.ASSESSED_ON)) {
            return words.t("aid.words.assessed-on");
        }
        return catalogue
                .factNamed(name)
                .map(Fact::label)
                .or(() -> catalogue.parameterNamed(name).map(Catalogue.Parameter::label))
                .map(text -> text.in(words.locale()))
                .orElse(name);
    }
}
