package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Formula;
import fr.phare.expression.Value;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Says in plain words how an amount is computed. */
record FormulaWords(RuleWords rules, Words words) {

    String say(Formula formula) {
        return switch (formula) {
            case Formula.Figure(Expression expression) -> rules.money(expression);
            case Formula.Least(List<Formula> parts) ->
                    bounded(parts, "aid.formula.capped", "aid.formula.least");
            case Formula.Most(List<Formula> parts) ->
                    bounded(parts, "aid.formula.floored", "aid.formula.most");
            case Formula.Sum(List<Formula> parts) ->
                    parts.stream()
                            .map(this::say)
                            .reduce((left, right) -> words.t("aid.words.PLUS", left, right))
                            .orElseThrow();
            case Formula.Minus minus ->
                    words.t("aid.words.MINUS", say(minus.from()), say(minus.less()));
            case Formula.Share share ->
                    words.t("aid.formula.share", points(share.basisPoints()), say(share.of()));
            case Formula.Quotient quotient ->
                    words.t("aid.formula.quotient", say(quotient.of()), say(quotient.by()));
            case Formula.Cases(List<Formula.Case> cases) ->
                    cases.stream().map(this::say).collect(Collectors.joining(" ; "));
        };
    }

    private String say(Formula.Case one) {
        Expression when = one.when();
        return when == null
                ? words.t("aid.formula.otherwise", say(one.then()))
                : words.t("aid.formula.case", rules.say(when), say(one.then()));
    }

    /**
     * A group with one figure of the rules in it is "…, 1,500 € at most"; "at least 0" goes unsaid.
     */
    private String bounded(List<Formula> parts, String oneBound, String several) {
        List<Formula> others = new ArrayList<>();
        List<Formula> bounds = new ArrayList<>();
        for (Formula part : parts) {
            (figure(part).isPresent() ? bounds : others).add(part);
        }
        if (others.size() == 1 && bounds.size() == 1) {
            String other = say(others.getFirst());
            return figure(bounds.getFirst()).getAsLong() == 0
                    ? other
                    : words.t(oneBound, other, say(bounds.getFirst()));
        }
        return words.t(several, parts.stream().map(this::say).collect(Collectors.joining(" ; ")));
    }

    private static OptionalLong figure(Formula formula) {
        return formula instanceof Formula.Figure(Expression.Literal(Value.Whole(long number)))
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /** A share in percent. */
    String points(Formula basisPoints) {
        OptionalLong figure = figure(basisPoints);
        return figure.isPresent()
                ? FactText.percent(figure.getAsLong(), words.locale())
                : say(basisPoints);
    }
}
