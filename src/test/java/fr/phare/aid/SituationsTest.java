package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code catalogue/situations}: what goes in, and what has to come out. */
class SituationsTest {

    @Test
    void everyAidHasSituations() {
        assertThat(Catalogues.list("situations"))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyElementsOf(
                        Catalogues.list("aids").stream()
                                .map(path -> path.getFileName().toString())
                                .toList());
    }

    @TestFactory
    Stream<DynamicNode> situationsComeOutAsWritten() {
        return Catalogues.list("situations").stream().map(SituationsTest::file);
    }

    private static DynamicNode file(Path path) {
        Shape file =
                Shape.read(path.toString(), Catalogues.text(path))
                        .only("aid", "assessedOn", "base", "situations");
        return DynamicContainer.dynamicContainer(
                file.text("aid"),
                file.list("situations").stream()
                        .map(
                                situation ->
                                        DynamicTest.dynamicTest(
                                                situation.text("name"),
                                                () -> run(file, situation))));
    }

    private static void run(Shape file, Shape situation) {
        situation.only("name", "assessedOn", "facts", "without", "status", "failing", "missing");
        Assessment assessment = assess(file, situation);

        assertThat(assessment.status())
                .isEqualTo(situation.oneOf("status", Assessment.Status.class));
        assertThat(assessment.reasons())
                .filteredOn(Assessment.Reason::blocking)
                .extracting(Assessment.Reason::condition)
                .containsExactlyElementsOf(texts(situation, "failing"));
        assertThat(assessment.missing())
                .extracting(FactId::value)
                .containsExactlyInAnyOrderElementsOf(texts(situation, "missing"));
    }

    private static Assessment assess(Shape file, Shape situation) {
        Map<String, Object> facts = new TreeMap<>(file.at("base").plainMap());
        situation.maybe("facts").map(Shape::plainMap).ifPresent(facts::putAll);
        texts(situation, "without").forEach(facts::remove);
        Answers answers = Answers.NONE;
        for (Map.Entry<String, Object> entry : facts.entrySet()) {
            Fact fact = Catalogues.SHIPPED.fact(new FactId(entry.getKey())).orElseThrow();
            answers = answers.with(fact.id(), value(fact, entry.getValue().toString()));
        }
        Shape dated = situation.has("assessedOn") ? situation : file;
        LocalDate assessedOn = dated.parsed("assessedOn", LocalDate::parse);
        AidId aid = new AidId(file.text("aid"));
        return Eligibility.assess(Catalogues.SHIPPED, answers, AssessmentDates.of(assessedOn))
                .stream()
                .filter(assessment -> assessment.aid().id().equals(aid))
                .findFirst()
                .orElseThrow();
    }

    private static FactValue value(Fact fact, String text) {
        FactValue.Parsed parsed = FactValue.fromCanonical(fact, text);
        assertThat(parsed).as(fact.id().value()).isInstanceOf(FactValue.Parsed.Accepted.class);
        return ((FactValue.Parsed.Accepted) parsed).value();
    }

    private static List<String> texts(Shape situation, String key) {
        return situation.list(key).stream().map(Shape::text).toList();
    }
}
