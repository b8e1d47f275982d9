package fr.phare.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.aid.Aid;
import fr.phare.aid.Answers;
import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.aid.Fact;
import fr.phare.aid.FactValue;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Made-up businesses that answer in whatever order: the page says what the rules say. */
@PhareTest
class CheckOrderTest {

    private static final int ANSWERED = 20;
    private static final Pattern STATUS =
            Pattern.compile("class=\"aid status-(\\w+)\" id=\"aide-([\\w-]+)\"");

    /** What one business answers to one fact. */
    private record Told(Fact fact, FactValue value) {}

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private Catalogue whole;
    @Autowired private PublicQuestions questions;
    @Autowired private Clock clock;

    private Cell cell;
    private Visitor visitor;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePageSaysWhatTheRulesSay(long seed) {
        Random random = new Random(seed);
        List<Told> business = business(random);
        Map<String, String> expected = expected(business);

        for (int order = 0; order < 2; order++) {
            Collections.shuffle(business, random);
            assertThat(statuses(answer(business, random))).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private List<Told> business(Random random) {
        List<Fact> facts =
                new ArrayList<>(
                        whole.facts().stream().filter(f -> questions.isAsked(f.id())).toList());
        Collections.shuffle(facts, random);
        List<Told> business = new ArrayList<>();
        for (Fact fact : facts.subList(0, ANSWERED)) {
            business.add(new Told(fact, value(fact, random)));
        }
        return business;
    }

    private static FactValue value(Fact fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> new FactValue.Bool(random.nextBoolean());
            case CHOICE ->
                    new FactValue.Choice(
                            fact.choices().get(random.nextInt(fact.choices().size())).id());
            default -> FactValue.ofNumber(fact.type(), random.nextLong(fact.min(), fact.max() + 1));
        };
    }

    private Map<String, String> expected(List<Told> business) {
        Answers answers = Answers.NONE;
        for (Told told : business) {
            answers = answers.with(told.fact().id(), told.value());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), cell.zone());
        return Eligibility.assess(
                        whole.shownTo(Aid.Audience.PUBLIC), answers, AssessmentDates.of(today))
                .stream()
                .filter(one -> one.isOpen() || one.status() == Assessment.Status.NOT_ELIGIBLE)
                .collect(
                        Collectors.toMap(
                                one -> one.aid().id().value(),
                                one -> one.status().name(),
                                (a, b) -> b,
                                TreeMap::new));
    }

    /** Gives the answers one to four at a time; the page that this leads to. */
    private String answer(List<Told> business, Random random) {
        String path = "/aides/" + cell.slug();
        int at = 0;
        while (at < business.size()) {
            int end = Math.min(business.size(), at + 1 + random.nextInt(4));
            List<String> fields = new ArrayList<>();
            for (Told told : business.subList(at, end)) {
                fields.add(AnswerForm.FIELD + told.fact().id().value());
                fields.add(told.value().typed());
            }
            path =
                    Objects.requireNonNull(
                            visitor.submits(path, fields.toArray(String[]::new))
                                    .getRedirectedUrl());
            at = end;
        }
        return Visitor.text(visitor.opens(path));
    }

    private static Map<String, String> statuses(String page) {
        return STATUS.matcher(page)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(2),
                                found -> found.group(1),
                                (a, b) -> b,
                                TreeMap::new));
    }
}
