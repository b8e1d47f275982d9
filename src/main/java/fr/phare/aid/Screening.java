package fr.phare.aid;

import fr.phare.expression.Columns;
import fr.phare.expression.Expression;
import fr.phare.expression.Gate;
import fr.phare.expression.Row;
import fr.phare.expression.Truth;
import fr.phare.expression.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a catalogue on two dates, made ready to be asked again and again: the same statuses
 * and the same missing facts as {@link Eligibility#assess} gives, without reasons and amounts, in
 * nanoseconds for each aid. Made for one question over many businesses, and for many over one.
 */
public final class Screening {

    /**
     * One aid.
     *
     * @param version the rules that hold; null where none does
     * @param gate its conditions; always closed where no version holds
     */
    private record Screened(
            Aid aid, @Nullable AidVersion version, Assessment.Status granted, Gate gate) {}

    /** What is known of one business, ready to be screened on these dates. Prints no answer. */
    public static final class Known {

        private final KnownFacts facts;
        private final Row row;
        private final Map<Integer, BitSet> standIns;

        private Known(KnownFacts facts, Row row, Map<Integer, BitSet> standIns) {
            this.facts = facts;
            this.row = row;
            this.standIns = standIns;
        }

        @Override
        public String toString() {
            return "Known[" + row + "]";
        }
    }

    private final Catalogue catalogue;
    private final AssessmentDates dates;
    private final List<Fact> facts;
    private final Columns columns;
    private final List<Screened> aids = new ArrayList<>();
    private final Map<AidId, Integer> places = new HashMap<>();

    Screening(Catalogue catalogue, AssessmentDates dates) {
        this.catalogue = catalogue;
        this.dates = dates;
        this.facts = catalogue.facts();
        this.columns = new Columns(facts.stream().map(Fact::variable).toList());
        KnownFacts figures = KnownFacts.figures(catalogue, dates.assessedOn());
        for (Aid aid : catalogue.aids()) {
            places.put(aid.id(), aids.size());
            aids.add(screened(aid, figures));
        }
    }

    private Screened screened(Aid aid, KnownFacts figures) {
        AidVersion version = Eligibility.versionOf(aid, dates).orElse(null);
        if (version == null) {
            Assessment.Status status = Eligibility.outOfTime(aid, dates).status();
            return new Screened(aid, null, status, Gate.any(List.of()));
        }
        Assessment.Status granted =
                version.discretionary() ? Assessment.Status.CASE_BY_CASE : Assessment.Status.LIKELY;
        return new Screened(aid, version, granted, gate(version.conditions(), figures));
    }

    private Gate gate(Condition condition, KnownFacts figures) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Gate.all(gates(parts, figures));
            case Condition.Any(List<Condition> parts) -> Gate.any(gates(parts, figures));
            case Condition.Not(Condition part) -> gate(part, figures).negated();
            case Condition.Test test -> gate(test, figures);
        };
    }

    private List<Gate> gates(List<Condition> parts, KnownFacts figures) {
        return parts.stream().map(part -> gate(part, figures)).toList();
    }

    /** What is not verified, or disputed at this point, settles nothing either way. */
    private Gate gate(Condition.Test test, KnownFacts figures) {
        if (!test.verified()) {
            return Gate.unsettled();
        }
        Gate ruled = Gate.of(test.when(), columns, figures);
        Expression disputedWhen = test.disputedWhen();
        if (disputedWhen == null) {
            return ruled;
        }
        Gate disputed = Gate.of(disputedWhen, columns, figures);
        return Gate.any(
                List.of(
                        Gate.all(List.of(disputed, Gate.unsettled())),
                        Gate.all(List.of(disputed.negated(), ruled))));
    }

    /** Lays out what is known of one business. */
    public Known known(Answers answers) {
        return known(KnownFacts.of(catalogue, answers, dates.assessedOn()));
    }

    private Known known(KnownFacts facts) {
        Map<Integer, BitSet> standIns = new HashMap<>();
        facts.standIns().forEach((name, names) -> standIns.put(columns.of(name), columnsOf(names)));
        return new Known(facts, columns.row(facts), standIns);
    }

    private BitSet columnsOf(SortedSet<String> names) {
        BitSet set = new BitSet();
        names.forEach(name -> set.set(columns.of(name)));
        return set;
    }

    /** With one answer more, and what follows from it. */
    Known with(Known known, Fact fact, Value answer) {
        if (!catalogue.restingOn(fact.id()).isEmpty()) {
            return known(known.facts.with(fact, answer, catalogue));
        }
        int column = columns.of(fact.id().value());
        Row row = known.row.with(column, columns.code(column, answer));
        return new Known(known.facts, row, known.standIns);
    }

    /** How many aids there are, in the order of {@link Catalogue#aids}. */
    public int aids() {
        return aids.size();
    }

    /** The place of an aid. */
    public int place(AidId aid) {
        return places.getOrDefault(aid, -1);
    }

    /** The status of the aid at {@code place}. */
    public Assessment.Status status(int place, Known known) {
        Screened screened = aids.get(place);
        if (screened.version == null) {
            return screened.granted;
        }
        return switch (screened.gate.over(known.row)) {
            case YES -> screened.granted;
            case NO -> Assessment.Status.NOT_ELIGIBLE;
            case OPEN -> Assessment.Status.TO_CHECK;
        };
    }

    /**
     * The columns of the facts that could still settle the aid at {@code place}; none where it is
     * settled, or open for want of nothing that could be asked.
     */
    BitSet missing(int place, Known known) {
        Gate gate = aids.get(place).gate;
        BitSet missing = new BitSet();
        if (gate.over(known.row) == Truth.OPEN) {
            gate.missing(known.row, missing);
        }
        return known.standIns.isEmpty() ? missing : asked(missing, known);
    }

    /** Instead of facts that are never asked, those from which they follow. */
    private static BitSet asked(BitSet missing, Known known) {
        BitSet asked = new BitSet();
        missing.stream()
                .forEach(
                        column -> {
                            BitSet instead = known.standIns.get(column);
                            if (instead == null) {
                                asked.set(column);
                            } else {
                                asked.or(instead);
                            }
                        });
        return asked;
    }

    /** The facts that could still settle the aid at {@code place}, in the catalogue's order. */
    public List<Fact> missingFacts(int place, Known known) {
        return missing(place, known).stream().mapToObj(facts::get).toList();
    }

    /**
     * One answer of each kind that the rules of the aid at {@code place} tell apart, within the
     * bounds of the fact.
     */
    List<Value> kinds(int place, Fact fact, Known known) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(Value.Bool.TRUE, Value.Bool.FALSE);
            case CHOICE ->
                    fact.choices().stream()
                            .<Value>map(choice -> new Value.Text(choice.id()))
                            .toList();
            case INTEGER, MONEY, PERCENT, DATE -> numbers(place, fact, known);
        };
    }

    private List<Value> numbers(int place, Fact fact, Known known) {
        SortedSet<Long> numbers = new TreeSet<>(List.of(fact.min(), fact.max()));
        aids.get(place)
                .gate
                .turns(
                        columns.of(fact.id().value()),
                        known.row,
                        turn -> numbers.addAll(List.of(turn - 1, turn, turn + 1)));
        return numbers.stream()
                .filter(number -> fact.min() <= number && number <= fact.max())
                .<Value>map(Value.Whole::new)
                .toList();
    }

    /** The place of a fact in the catalogue's order. */
    int rank(Fact fact) {
        return columns.of(fact.id().value());
    }
}
