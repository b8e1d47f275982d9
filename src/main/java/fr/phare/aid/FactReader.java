package fr.phare.aid;

import fr.phare.expression.Formula;
import fr.phare.expression.Type;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads facts and parameters. */
final class FactReader {

    private static final String[] KEYS = {
        "id",
        "type",
        "min",
        "max",
        "unit",
        "label",
        "question",
        "help",
        "choices",
        "source",
        "computed",
        "goodFor",
        "sensitivity"
    };

    private FactReader() {}

    /**
     * Reads a fact.
     *
     * @param rules knows the facts that stand before it, and the parameters
     */
    static Fact fact(Shape at, FormulaReader rules) {
        at.only(KEYS);
        Fact.Type type = at.oneOf("type", Fact.Type.class);
        boolean counted = isNumber(type);
        long min = counted ? at.whole("min") : Fact.FIRST_DAY.toEpochDay();
        long max = counted ? at.whole("max") : Fact.LAST_DAY.toEpochDay();
        if (min > max) {
            throw at.at("min").refusal("min is larger than max");
        }
        Fact.Origin origin = at.oneOf("source", Fact.Origin.class);
        if (origin == Fact.Origin.COMPUTED && !at.has("computed")) {
            throw at.refusal("a computed fact says how");
        }
        return new Fact(
                new FactId(snakeCase(at.at("id"))),
                type,
                min,
                max,
                at.maybe("unit").map(Shape::words).orElse(null),
                at.words("label"),
                at.words("question"),
                at.words("help"),
                choices(at, type),
                origin,
                derivation(at, type, min, max, rules),
                at.parsed("goodFor", Period::parse),
                at.oneOf("sensitivity", Fact.Sensitivity.class));
    }

    private static @Nullable Derivation derivation(
            Shape at, Fact.Type type, long min, long max, FormulaReader rules) {
        if (!at.has("computed")) {
            return null;
        }
        Shape computed = at.at("computed");
        if (type == Fact.Type.BOOLEAN) {
            return new Derivation.Truth(rules.expression(computed, Type.BOOL, new HashSet<>()));
        }
        if (type == Fact.Type.CHOICE) {
            throw computed.refusal("a choice cannot be computed");
        }
        Formula formula = rules.formula(computed, new HashSet<>());
        if (!rules.staysWithin(formula, min, max)) {
            throw computed.refusal("can be less than min or more than max: add most or least");
        }
        return new Derivation.Quantity(formula);
    }

    private static boolean isNumber(Fact.Type type) {
        return type == Fact.Type.INTEGER || type == Fact.Type.MONEY || type == Fact.Type.PERCENT;
    }

    private static List<Fact.Choice> choices(Shape at, Fact.Type type) {
        Set<String> ids = new HashSet<>();
        List<Fact.Choice> choices =
                at.list("choices").stream()
                        .map(choice -> choice.only("id", "label"))
                        .map(choice -> choice(choice, ids))
                        .toList();
        if (choices.isEmpty() == (type == Fact.Type.CHOICE)) {
            throw at.refusal("a choice has choices, nothing else has");
        }
        return choices;
    }

    private static Fact.Choice choice(Shape at, Set<String> ids) {
        String id = snakeCase(at.at("id"));
        if (!ids.add(id)) {
            throw at.refusal("the choice " + id + " is there twice");
        }
        return new Fact.Choice(id, at.words("label"));
    }

    static Catalogue.Parameter parameter(Shape at) {
        at.only("id", "type", "label", "source", "values");
        Fact.Type type = at.oneOf("type", Fact.Type.class);
        if (!isNumber(type)) {
            throw at.at("type").refusal("a parameter is a number");
        }
        NavigableMap<LocalDate, Long> values = new TreeMap<>();
        for (Shape value : at.list("values")) {
            value.only("from", "value");
            LocalDate from = value.parsed("from", LocalDate::parse);
            if (!values.isEmpty() && !from.isAfter(values.lastKey())) {
                throw value.refusal("values go from the oldest to the newest");
            }
            values.put(from, value.whole("value"));
        }
        if (values.isEmpty()) {
            throw at.refusal("a parameter has values");
        }
        return new Catalogue.Parameter(
                snakeCase(at.at("id")), type, at.words("label"), at.text("source"), values);
    }

    private static String snakeCase(Shape at) {
        String id = at.text();
        if (!id.matches("[a-z][a-z0-9_]{0,39}")) {
            throw at.refusal("an id is snake_case, at most 40 characters");
        }
        return id;
    }
}
