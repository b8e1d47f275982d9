package fr.phare.aid;

import fr.phare.expression.Formula;
import fr.phare.expression.Range;
import fr.phare.expression.Working;
import fr.phare.web.Words;

/** Says amounts, and how they came about, as people read them. */
public record AmountWords(Words words) {

    /** What is known: {@code 1 500 € au total}, {@code jusqu’à 1 500 € par mois}. */
    public String say(Assessment.AmountLine line) {
        String to = money(line.toCents());
        String per = words.of("aid.per", line.per());
        if (line.fromCents() == line.toCents()) {
            return words.t("aid.amount.exact", to, per);
        }
        return line.fromCents() <= 0
                ? words.t("aid.amount.up-to", to, per)
                : words.t("aid.amount.range", money(line.fromCents()), to, per);
    }

    /** One step of a computation: what was done and what came of it. */
    public String say(Working step, Catalogue catalogue) {
        RuleWords rules = new RuleWords(catalogue, words);
        String result = result(step.range());
        return switch (step.formula()) {
            case Formula.Figure figure ->
                    words.t("aid.step.figure", rules.money(figure.expression()), result);
            case Formula.Least least -> words.t("aid.step.least", result);
            case Formula.Most most -> words.t("aid.step.most", result);
            case Formula.Sum sum -> words.t("aid.step.sum", result);
            case Formula.Minus minus -> words.t("aid.step.minus", result);
            case Formula.Share share ->
                    words.t(
                            "aid.step.share",
                            new FormulaWords(rules, words).points(share.basisPoints()),
                            result);
            case Formula.Quotient quotient -> words.t("aid.step.quotient", result);
            case Formula.Cases cases -> words.t("aid.step.cases", result);
        };
    }

    /**
     * Whether a step says anything beside the one it belongs to: a figure of the rules does not.
     */
    public boolean isTelling(Working step) {
        return !(step.formula() instanceof Formula.Figure figure)
                || !figure.expression().names().isEmpty();
    }

    private String result(Range range) {
        if (range.isExact()) {
            return money(range.min());
        }
        return range.capped()
                ? words.t("aid.step.between", money(range.min()), money(range.max()))
                : words.t("aid.step.open");
    }

    private String money(long cents) {
        return FactText.money(cents, words.locale());
    }
}
