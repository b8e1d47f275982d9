package fr.phare.aid;

import fr.phare.expression.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private final Screening screening;
    private final Screening.Known known;
    private final List<Assessment> undecided;
    private final double usualStake;
    private final Map<Try, Screening.Known> tried = new HashMap<>();

    /** An answer that was tried: several aids ask for the same. */
    private record Try(FactId fact, Value answer) {}

    QuestionOrder(Screening screening, Screening.Known known, List<Assessment> assessments) {
        this.screening = screening;
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
    private List<Fact> facts() {
        Map<Fact, Double> worth = new TreeMap<>(Comparator.comparingInt(screening::rank));
        for (Assessment assessment : undecided) {
            double stake = stake(assessment);
            int place = screening.place(assessment.aid().id());
            List<Fact> missing = screening.missingFacts(place, known);
            for (Fact fact : missing) {
                double gain = gain(place, missing.size(), fact);
                worth.merge(fact, gain * (stake > 0 ? stake : usualStake), Double::sum);
            }
        }
        return worth.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .map(Map.Entry::getKey)
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

    private double gain(int place, int missing, Fact fact) {
        return screening.kinds(place, fact, known).stream()
                .mapToDouble(answer -> gain(place, missing, fact, answer))
                .average()
                .orElse(0);
    }

    private double gain(int place, int missing, Fact fact, Value answer) {
        Screening.Known more =
                tried.computeIfAbsent(
                        new Try(fact.id(), answer), one -> screening.with(known, fact, answer));
        if (screening.status(place, more) != Assessment.Status.TO_CHECK) {
            return 1;
        }
        int left = screening.missing(place, more).cardinality();
        return ONLY_CLOSER * Math.max(0, missing - left) / missing;
    }

    /** The questions with the aids that hang on each. */
    List<Eligibility.NextQuestion> questions() {
        List<Eligibility.NextQuestion> questions = new ArrayList<>();
        for (Fact fact : facts()) {
            List<AidId> waiting =
                    undecided.stream()
                            .filter(one -> one.missing().contains(fact.id()))
                            .map(one -> one.aid().id())
                            .toList();
            questions.add(new Eligibility.NextQuestion(fact, waiting));
        }
        return List.copyOf(questions);
    }
}
