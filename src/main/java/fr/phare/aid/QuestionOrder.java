package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Puts the open questions in order: first the one whose answer is expected to settle most.
 *
 * <p>For each undecided aid and each fact it waits for, every kind of answer that the rules tell
 * apart is tried: an answer that settles the aid counts one, one that only leaves fewer questions
 * counts half of that share. Aids weigh what is at stake: the logarithm of the most they can pay.
 * No answer is taken to be likelier than another.
 */
final class QuestionOrder {

    private static final double ONLY_CLOSER = 0.5;
    private static final int CENTS = 100;

    private final Catalogue catalogue;
    private final KnownFacts known;
    private final List<Assessment> undecided;
    private final double usualStake;
    private final Map<Try, KnownFacts> tried = new HashMap<>();

    /** An answer that was tried: several aids ask for the same. */
    private record Try(FactId fact, Value answer) {}

    QuestionOrder(Catalogue catalogue, KnownFacts known, List<Assessment> assessments) {
        this.catalogue = catalogue;
        this.known = known;
        this.undecided =
                assessments.stream()
                        .filter(one -> one.status() == Assessment.Status.TO_CHECK)
                        .toList();
        double[] stakes =
                undecided.stream().mapToDouble(QuestionOrder::stake).filter(s -> s > 0).toArray();
        Arrays.sort(stakes);
        this.usualStake = stakes.length == 0 ? 1 : stakes[stakes.length / 2];
    }

    /** The facts that could still change a status; of several alike, as the catalogue has them. */
    List<FactId> facts() {
        Map<FactId, Double> worth = new HashMap<>();
        for (Assessment assessment : undecided) {
            double stake = stake(assessment);
            for (FactId fact : assessment.missing()) {
                double gain = gain(assessment, fact) * (stake > 0 ? stake : usualStake);
                worth.merge(fact, gain, Double::sum);
            }
        }
        return worth.keySet().stream()
                .sorted(
                        Comparator.comparingDouble((FactId fact) -> -worth.getOrDefault(fact, 0.0))
                                .thenComparingInt(catalogue::rank))
                .toList();
    }

    /** 10 € weighs a third of 1,000 €; nothing where the rules state no amount. */
    private static double stake(Assessment assessment) {
        return assessment.amounts().stream()
                .filter(Assessment.AmountLine::isTelling)
                .mapToDouble(line -> Math.log10(1.0 + line.toCents() / (double) CENTS))
                .max()
                .orElse(0);
    }

    private double gain(Assessment open, FactId id) {
        AidVersion version = open.version();
        Fact fact = catalogue.fact(id).orElseThrow();
        if (version == null) {
            return 0;
        }
        return answers(fact, version)
                .mapToDouble(answer -> gain(open, version, fact, answer))
                .average()
                .orElse(0);
    }

    private double gain(Assessment open, AidVersion version, Fact fact, Value answer) {
        KnownFacts more =
                tried.computeIfAbsent(
                        new Try(fact.id(), answer), one -> known.with(fact, answer, catalogue));
        Assessment then = new RuleCheck(version, catalogue, more).assess(open.aid());
        if (then.status() != Assessment.Status.TO_CHECK) {
            return 1;
        }
        int before = open.missing().size();
        return ONLY_CLOSER * Math.max(0, before - then.missing().size()) / before;
    }

    /** One answer of each kind that {@code version} tells apart. */
    private Stream<Value> answers(Fact fact, AidVersion version) {
        return switch (fact.type()) {
            case BOOLEAN -> Stream.of(Value.Bool.TRUE, Value.Bool.FALSE);
            case CHOICE -> fact.choices().stream().map(choice -> new Value.Text(choice.id()));
            case INTEGER, MONEY, PERCENT, DATE -> numbers(fact, version).mapToObj(Value.Whole::new);
        };
    }

    private LongStream numbers(Fact fact, AidVersion version) {
        SortedSet<Long> thresholds = new TreeSet<>();
        version.conditions()
                .tests()
                .flatMap(test -> Stream.of(test.when(), test.disputedWhen()))
                .filter(Objects::nonNull)
                .forEach(rule -> collect(rule, fact.id().value(), thresholds));
        LongStream around = thresholds.stream().mapToLong(Long::longValue);
        LongStream ends = LongStream.of(fact.min(), fact.max());
        return LongStream.concat(ends, around.flatMap(t -> LongStream.of(t - 1, t, t + 1)))
                .filter(number -> fact.min() <= number && number <= fact.max())
                .distinct();
    }

    /** The numbers with which {@code rule} compares the fact itself. */
    private void collect(Expression rule, String fact, SortedSet<Long> thresholds) {
        switch (rule) {
            case Expression.Not(Expression operand) -> collect(operand, fact, thresholds);
            case Expression.And and -> both(and.left(), and.right(), fact, thresholds);
            case Expression.Or or -> both(or.left(), or.right(), fact, thresholds);
            case Expression.Compare compare -> {
                threshold(compare.left(), compare.right(), fact, thresholds);
                threshold(compare.right(), compare.left(), fact, thresholds);
            }
            default -> {}
        }
    }

    private void both(Expression left, Expression right, String fact, SortedSet<Long> thresholds) {
        collect(left, fact, thresholds);
        collect(right, fact, thresholds);
    }

    private void threshold(
            Expression side, Expression other, String fact, SortedSet<Long> thresholds) {
        if (side.equals(new Expression.Name(fact))
                && other.evaluate(known) instanceof Value.Whole(long number)) {
            thresholds.add(number);
        }
    }

    /** The questions with the aids that hang on each. */
    List<Eligibility.NextQuestion> questions() {
        List<Eligibility.NextQuestion> questions = new ArrayList<>();
        for (FactId id : facts()) {
            List<AidId> waiting =
                    undecided.stream()
                            .filter(one -> one.missing().contains(id))
                            .map(one -> one.aid().id())
                            .toList();
            questions.add(new Eligibility.NextQuestion(catalogue.fact(id).orElseThrow(), waiting));
        }
        return List.copyOf(questions);
    }
}
