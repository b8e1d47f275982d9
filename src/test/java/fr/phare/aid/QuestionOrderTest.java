package fr.phare.aid;

import static fr.phare.aid.Catalogues.test;
import static fr.phare.aid.Catalogues.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.aid.Assessment.Status;
import fr.phare.aid.Eligibility.NextQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class QuestionOrderTest {

    private static final Catalogue CATALOGUE = Catalogues.SHIPPED;
    private static final AssessmentDates TODAY = AssessmentDates.of(LocalDate.of(2026, 11, 22));
    private static final int BUSINESSES = 8;
    private static final long SEED = 26_11_2026;

    @Test
    void theAnswerThatCanSettleComesBeforeTheOneThatCannot() {
        Catalogue catalogue =
                CatalogueReader.read(
                        Catalogues.madeUp(
                                version(
                                        "a",
                                        "validFrom: 2021-01-01",
                                        test("x", "loss_bp >= 10000 || filed"))));

        assertThat(questions(catalogue, Answers.NONE))
                .extracting(question -> question.fact().id().value())
                .as("most losses settle nothing, a return that was filed does")
                .containsExactly("filed", "loss_bp");
    }

    @Test
    void everyQuestionNamesTheAidsThatHangOnItAndNoneIsAskedTwice() {
        List<NextQuestion> questions = questions(CATALOGUE, Answers.NONE);

        assertThat(questions).isNotEmpty().allMatch(question -> !question.aids().isEmpty());
        assertThat(questions).extracting(question -> question.fact().id()).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatCanStillChangeAStatusIsAsked() {
        for (NextQuestion question : questions(CATALOGUE, Answers.NONE)) {
            assertThat(question.fact().origin()).isNotEqualTo(Fact.Origin.COMPUTED);
        }
        Answers all = business(new Random(SEED));
        assertThat(questions(CATALOGUE, all)).isEmpty();
    }

    /** Over made-up businesses; asked until every aid is settled. */
    @Test
    void settlesEverythingWithFewerQuestionsThanTheOrderOfTheFileOrChance() {
        Random chance = new Random(SEED);
        int best = 0;
        int file = 0;
        int random = 0;
        for (int i = 0; i < BUSINESSES; i++) {
            Answers business = business(chance);
            best += asked(business, questions -> questions);
            file += asked(business, QuestionOrderTest::inFileOrder);
            random += asked(business, questions -> shuffled(questions, chance));
        }

        assertThat(best).isLessThan(file).isLessThan(random);
    }

    private static int asked(Answers business, UnaryOperator<List<NextQuestion>> order) {
        Answers answers = Answers.NONE;
        for (int count = 0; ; count++) {
            List<NextQuestion> questions = order.apply(questions(CATALOGUE, answers));
            if (questions.isEmpty()) {
                return count;
            }
            FactId fact = questions.getFirst().fact().id();
            answers = answers.with(fact, business.of(fact).orElseThrow());
        }
    }

    private static List<NextQuestion> inFileOrder(List<NextQuestion> questions) {
        return CATALOGUE.facts().stream()
                .flatMap(fact -> questions.stream().filter(one -> one.fact().equals(fact)))
                .toList();
    }

    private static List<NextQuestion> shuffled(List<NextQuestion> questions, Random chance) {
        List<NextQuestion> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    private static List<NextQuestion> questions(Catalogue catalogue, Answers answers) {
        List<Assessment> assessments = Eligibility.assess(catalogue, answers, TODAY);
        List<NextQuestion> questions =
                Eligibility.nextQuestions(catalogue, answers, TODAY, assessments);
        assertThat(questions.isEmpty())
                .isEqualTo(
                        assessments.stream()
                                .noneMatch(
                                        one ->
                                                one.status() == Status.TO_CHECK
                                                        && !one.missing().isEmpty()));
        return questions;
    }

    private static Answers business(Random chance) {
        Map<FactId, FactValue> answers = new HashMap<>();
        for (Fact fact : CATALOGUE.facts()) {
            if (fact.origin() != Fact.Origin.COMPUTED) {
                answers.put(fact.id(), answer(fact, chance));
            }
        }
        return new Answers(answers);
    }

    private static FactValue answer(Fact fact, Random chance) {
        return switch (fact.type()) {
            case BOOLEAN -> new FactValue.Bool(chance.nextBoolean());
            case CHOICE ->
                    new FactValue.Choice(
                            fact.choices().get(chance.nextInt(fact.choices().size())).id());
            case INTEGER, MONEY, PERCENT, DATE ->
                    FactValue.ofNumber(
                            fact.type(), fact.min() + chance.nextLong(fact.max() - fact.min() + 1));
        };
    }
}
