package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Facts;
import fr.phare.expression.Formula;
import fr.phare.expression.Outcome;
import fr.phare.expression.Range;
import fr.phare.expression.Unknown;
import fr.phare.expression.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one business on one day: its answers, what follows from them, and the figures of
 * the State. An answer that was given holds even where another could be computed.
 */
final class KnownFacts implements Facts {

    private final Map<String, Value> values = new HashMap<>();

    /** For a fact that is never asked: what would have to be known to compute it. */
    private final Map<String, SortedSet<String>> standIns = new HashMap<>();

    /** What was answered, as expressions see it: the rest follows from it. */
    private final Map<String, Value> answered = new HashMap<>();

    private KnownFacts() {}

    /** An answer that its fact does not accept (any more) counts as missing. */
    static KnownFacts of(Catalogue catalogue, Answers answers, LocalDate assessedOn) {
        KnownFacts known = figures(catalogue, assessedOn);
        answers.values().forEach((id, value) -> known.answer(catalogue, id, value));
        known.conclude(catalogue);
        return known;
    }

    /** The figures of the State and the day itself, without any business. */
    static KnownFacts figures(Catalogue catalogue, LocalDate day) {
        KnownFacts known = new KnownFacts();
        for (Catalogue.Parameter parameter : catalogue.parameters()) {
            Long figure = parameter.on(day);
            if (figure != null) {
                known.values.put(parameter.id(), new Value.Whole(figure));
            }
        }
        known.values.put(Vocabulary.ASSESSED_ON, new Value.Whole(day.toEpochDay()));
        return known;
    }

    private void answer(Catalogue catalogue, FactId id, FactValue value) {
        catalogue
                .fact(id)
                .filter(fact -> fact.origin() != Fact.Origin.COMPUTED && fact.accepts(value))
                .ifPresent(fact -> answered.put(id.value(), value.expressed()));
    }

    /** With one answer more, and what follows from it. */
    KnownFacts with(Fact fact, Value answer, Catalogue catalogue) {
        KnownFacts more = new KnownFacts();
        more.values.putAll(values);
        more.standIns.putAll(standIns);
        more.answered.putAll(answered);
        more.answered.put(fact.id().value(), answer);
        more.values.put(fact.id().value(), answer);
        List<Fact> resting = catalogue.restingOn(fact.id());
        for (Fact one : resting) {
            more.standIns.remove(one.id().value());
            if (!answered.containsKey(one.id().value())) {
                more.values.remove(one.id().value());
            }
        }
        resting.forEach(one -> more.derive(one, catalogue));
        return more;
    }

    private void conclude(Catalogue catalogue) {
        values.putAll(answered);
        catalogue.facts().forEach(fact -> derive(fact, catalogue));
    }

    private void derive(Fact fact, Catalogue catalogue) {
        Derivation derivation = fact.derivation();
        String name = fact.id().value();
        if (derivation == null || values.containsKey(name)) {
            return;
        }
        SortedSet<String> missing =
                switch (derivation) {
                    case Derivation.Quantity(Formula formula) ->
                            number(name, formula.work(this, catalogue.scope()).range());
                    case Derivation.Truth(Expression expression) ->
                            truth(name, expression.evaluate(this));
                };
        if (!missing.isEmpty() && fact.origin() == Fact.Origin.COMPUTED) {
            standIns.put(name, asked(missing));
        }
    }

    private SortedSet<String> number(String name, Range range) {
        if (range.isExact()) {
            values.put(name, new Value.Whole(range.min()));
        }
        return range.missing();
    }

    private SortedSet<String> truth(String name, Outcome outcome) {
        return switch (outcome) {
            case Unknown unknown -> unknown.missing();
            case Value value -> {
                values.put(name, value);
                yield new TreeSet<>();
            }
        };
    }

    @Override
    public @Nullable Value of(String name) {
        return values.get(name);
    }

    /** What stands in for facts that are never asked and cannot be computed yet. */
    Map<String, SortedSet<String>> standIns() {
        return standIns;
    }

    /** The facts that can be asked, for {@code names} of which some are only computed. */
    SortedSet<String> asked(Collection<String> names) {
        SortedSet<String> asked = new TreeSet<>();
        for (String name : names) {
            SortedSet<String> instead = standIns.get(name);
            asked.addAll(instead == null ? List.of(name) : instead);
        }
        return asked;
    }
}
