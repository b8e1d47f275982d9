package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Formula;
import fr.phare.expression.Formula.Case;
import fr.phare.expression.Formula.Cases;
import fr.phare.expression.Formula.Figure;
import fr.phare.expression.Formula.Least;
import fr.phare.expression.Formula.Minus;
import fr.phare.expression.Formula.Most;
import fr.phare.expression.Formula.Quotient;
import fr.phare.expression.Formula.Share;
import fr.phare.expression.Formula.Sum;
import fr.phare.expression.Parsed;
import fr.phare.expression.Range;
import fr.phare.expression.Rounding;
import fr.phare.expression.Type;
import fr.phare.expression.Value;
import fr.phare.expression.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions, and formulas as docs/expressions.md writes them. */
final class FormulaReader {

    private final Map<String, Variable> scope;

    /**
     * A reader.
     *
     * @param scope the names that may be used, by name
     */
    FormulaReader(Map<String, Variable> scope) {
        this.scope = scope;
    }

    /** An expression of that type; its names are added to {@code names}. */
    Expression expression(Shape at, Type expected, Set<String> names) {
        String text = at.text();
        switch (Expression.parse(text, scope)) {
            case Parsed.Refused(int position, String reason) ->
                    throw at.refusal(
                            "\"" + text + "\", character " + (position + 1) + ": " + reason);
            case Parsed.Accepted(Expression expression, Type type) -> {
                if (type != expected) {
                    throw at.refusal("\"" + text + "\" is " + type + ", not " + expected);
                }
                names.addAll(expression.names());
                return expression;
            }
        }
    }

    /** A formula that cannot fail, whatever the answers; its names are added to {@code names}. */
    Formula formula(Shape at, Set<String> names) {
        Formula formula = part(at, names);
        String refusal = formula.refusal(scope);
        if (refusal != null) {
            throw at.refusal(refusal);
        }
        return formula;
    }

    /** Whether the formula never gives less than {@code min} or more than {@code max}. */
    boolean staysWithin(Formula formula, long min, long max) {
        Range range = formula.work(name -> null, scope).range();
        return min <= range.min() && range.max() <= max;
    }

    private Formula part(Shape at, Set<String> names) {
        if (at.isNumber()) {
            return new Figure(new Expression.Literal(new Value.Whole(at.whole())));
        }
        if (at.isText()) {
            return new Figure(expression(at, Type.INT, names));
        }
        if (at.has("least")) {
            return new Least(parts(at, "least", names));
        }
        if (at.has("most")) {
            return new Most(parts(at, "most", names));
        }
        if (at.has("sum")) {
            return new Sum(parts(at, "sum", names));
        }
        return at.has("cases") ? cases(at, names) : pair(at, names);
    }

    private List<Formula> parts(Shape at, String key, Set<String> names) {
        List<Formula> parts =
                at.only(key).list(key).stream().map(part -> part(part, names)).toList();
        if (parts.isEmpty()) {
            throw at.refusal("a group has at least one part");
        }
        return parts;
    }

    private Formula cases(Shape at, Set<String> names) {
        return new Cases(
                at.only("cases").list("cases").stream().map(one -> oneCase(one, names)).toList());
    }

    private Case oneCase(Shape at, Set<String> names) {
        @Nullable Expression when =
                at.maybe("when").map(text -> expression(text, Type.BOOL, names)).orElse(null);
        String result = when == null ? "otherwise" : "then";
        return new Case(when, part(at.only("when", result).at(result), names));
    }

    private Formula pair(Shape at, Set<String> names) {
        if (at.has("minus")) {
            at.only("minus", "less");
            return new Minus(part(at.at("minus"), names), part(at.at("less"), names));
        }
        Rounding rounding = at.oneOf("rounding", Rounding.class);
        if (at.has("share")) {
            at.only("share", "basisPoints", "rounding");
            return new Share(
                    part(at.at("share"), names), part(at.at("basisPoints"), names), rounding);
        }
        at.only("divide", "by", "rounding");
        return new Quotient(part(at.at("divide"), names), part(at.at("by"), names), rounding);
    }

    /** How amounts were written first: cents times {@code over}, rounded half up. */
    static Formula over(Expression expression, long over) {
        Formula whole = new Figure(expression);
        return over == 1
                ? whole
                : new Quotient(
                        whole,
                        new Figure(new Expression.Literal(new Value.Whole(over))),
                        Rounding.NEAREST);
    }
}
