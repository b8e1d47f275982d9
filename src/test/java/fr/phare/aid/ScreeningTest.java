package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.UnknownContext;
import fr.phare.aid.Assessment.Status;
import fr.phare.expression.Cel;
import fr.phare.expression.Expression;
import fr.phare.expression.Outcome;
import fr.phare.expression.Unknown;
import fr.phare.expression.Value;
import fr.phare.expression.Variable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine of many businesses, beside the one that gives reasons and beside cel-java. */
class ScreeningTest {

    private static final Catalogue CATALOGUE = Catalogues.SHIPPED;
    private static final long SEED = 2_04_2020;
    private static final int PAIRS = 1_000_000;

    /** Days on which rules differ most: in one month of 2020, in later months, and today. */
    private static final List<AssessmentDates> DATES =
            List.of(
                    new AssessmentDates(YearMonth.of(2020, 3), LocalDate.of(2020, 4, 2)),
                    new AssessmentDates(YearMonth.of(2020, 3), LocalDate.of(2020, 4, 3)),
                    new AssessmentDates(YearMonth.of(2020, 12), LocalDate.of(2021, 1, 20)),
                    new AssessmentDates(YearMonth.of(2021, 7), LocalDate.of(2021, 8, 20)),
                    AssessmentDates.of(LocalDate.of(2026, 11, 22)));

    /** Not a fact: what a rule that settles nothing rests on, in the words of CEL. */
    private static final String UNSETTLED = "unsettled_rule";

    @Test
    void saysWhatTheAssessmentWithReasonsSays() {
        Random chance = new Random(SEED);
        for (AssessmentDates dates : DATES) {
            Screening screening = CATALOGUE.screening(dates);
            Businesses businesses = new Businesses(screening, chance);
            for (int i = 0; i < 200; i++) {
                Answers answers = businesses.next();
                Screening.Known known = screening.known(answers);
                for (Assessment said : Eligibility.assess(CATALOGUE, answers, dates)) {
                    assertThat(screened(screening, said.aid().id(), known))
                            .as("%s on %s", said.aid().id(), dates)
                            .isEqualTo(new Said(said.status(), Set.copyOf(said.missing())));
                }
            }
        }
    }

    @Test
    void oneAnswerMoreGivesWhatAllAnswersTogetherGive() {
        Random chance = new Random(SEED);
        AssessmentDates today = DATES.getLast();
        Screening screening = CATALOGUE.screening(today);
        Businesses businesses = new Businesses(screening, chance);
        for (int i = 0; i < 200; i++) {
            Answers all = businesses.next();
            for (FactId left : all.known()) {
                Fact fact = CATALOGUE.fact(left).orElseThrow();
                Value answer = all.of(left).orElseThrow().expressed();
                Screening.Known more =
                        screening.with(screening.known(all.without(left)), fact, answer);
                Screening.Known together = screening.known(all);
                for (Aid aid : CATALOGUE.aids()) {
                    assertThat(screened(screening, aid.id(), more))
                            .as("%s with %s answered last", aid.id(), left)
                            .isEqualTo(screened(screening, aid.id(), together));
                }
            }
        }
    }

    private record Said(Status status, Set<FactId> missing) {}

    private static Said screened(Screening screening, AidId aid, Screening.Known known) {
        int place = screening.place(aid);
        return new Said(
                screening.status(place, known),
                screening.missingFacts(place, known).stream()
                        .map(Fact::id)
                        .collect(Collectors.toSet()));
    }

    /** Facts that are only computed are missing to CEL by their own names: compared as such. */
    @Test
    void saysWhatCelSaysOfAMillionPairs() {
        Random chance = new Random(SEED);
        Map<String, Variable> scope = new HashMap<>(CATALOGUE.scope());
        scope.put(UNSETTLED, Variable.bool(UNSETTLED));
        Cel cel = new Cel(scope);
        List<Businesses> businesses =
                DATES.stream()
                        .map(dates -> new Businesses(CATALOGUE.screening(dates), chance))
                        .toList();
        int pairs = 0;
        int open = 0;
        while (pairs < PAIRS) {
            for (int day = 0; day < DATES.size(); day++) {
                AssessmentDates dates = DATES.get(day);
                Screening screening = CATALOGUE.screening(dates);
                Answers answers = businesses.get(day).next();
                Screening.Known known = screening.known(answers);
                KnownFacts facts = KnownFacts.of(CATALOGUE, answers, dates.assessedOn());
                UnknownContext context = cel.over(values(facts));
                for (Aid aid : CATALOGUE.aids()) {
                    AidVersion version = Eligibility.versionOf(aid, dates).orElse(null);
                    if (version != null) {
                        Outcome judged = cel.evaluate(cel(version.conditions()), context);
                        Said said = screened(screening, aid.id(), known);
                        assertThat(said)
                                .as("%s on %s", aid.id(), dates)
                                .isEqualTo(said(judged, version, facts));
                        pairs++;
                        open += judged instanceof Unknown ? 1 : 0;
                    }
                }
            }
        }
        assertThat(open).as("undecided ones among them").isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    private static Map<String, Value> values(KnownFacts facts) {
        Map<String, Value> values = new HashMap<>();
        for (String name : CATALOGUE.scope().keySet()) {
            Value value = facts.of(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static Said said(Outcome judged, AidVersion version, KnownFacts facts) {
        if (judged instanceof Unknown unknown) {
            Set<String> missing = new TreeSet<>(unknown.missing());
            missing.remove(UNSETTLED);
            return new Said(
                    Status.TO_CHECK,
                    facts.asked(missing).stream().map(FactId::new).collect(Collectors.toSet()));
        }
        Status granted = version.discretionary() ? Status.CASE_BY_CASE : Status.LIKELY;
        return new Said(judged.equals(Value.Bool.TRUE) ? granted : Status.NOT_ELIGIBLE, Set.of());
    }

    /** A tree of conditions as one text of CEL. */
    private static String cel(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " && ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " || ");
            case Condition.Not(Condition part) -> "!(" + cel(part) + ")";
            case Condition.Test test -> cel(test);
        };
    }

    private static String joined(List<Condition> parts, String operator) {
        return parts.stream()
                .map(part -> "(" + cel(part) + ")")
                .collect(Collectors.joining(operator));
    }

    private static String cel(Condition.Test test) {
        if (!test.verified()) {
            return UNSETTLED;
        }
        Expression disputed = test.disputedWhen();
        String when = test.when().print();
        return disputed == null
                ? when
                : "((%1$s) && %2$s) || (!(%1$s) && (%3$s))"
                        .formatted(disputed.print(), UNSETTLED, when);
    }

    /** Made-up businesses whose answers lie where rules turn, and some of which are missing. */
    private static final class Businesses {

        private final Random chance;
        private final Map<Fact, List<Value>> kinds = new LinkedHashMap<>();

        Businesses(Screening screening, Random chance) {
            this.chance = chance;
            Screening.Known nothing = screening.known(Answers.NONE);
            for (Fact fact : CATALOGUE.facts()) {
                if (fact.origin() != Fact.Origin.COMPUTED) {
                    Set<Value> all = new LinkedHashSet<>();
                    for (int place = 0; place < screening.aids(); place++) {
                        all.addAll(screening.kinds(place, fact, nothing));
                    }
                    kinds.put(fact, new ArrayList<>(all));
                }
            }
        }

        Answers next() {
            int known = 30 + chance.nextInt(70);
            Map<FactId, FactValue> answers = new HashMap<>();
            kinds.forEach(
                    (fact, values) -> {
                        if (chance.nextInt(100) < known) {
                            answers.put(fact.id(), answer(fact, values));
                        }
                    });
            return new Answers(answers);
        }

        private FactValue answer(Fact fact, List<Value> values) {
            return switch (values.get(chance.nextInt(values.size()))) {
                case Value.Bool(boolean yes) -> new FactValue.Bool(yes);
                case Value.Text(String id) -> new FactValue.Choice(id);
                case Value.Whole(long number) -> FactValue.ofNumber(fact.type(), number);
            };
        }
    }
}
