package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
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
                        .only("aid", "assessedOn", "concerned", "base", "situations");
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
        situation.only(
                "name",
                "assessedOn",
                "concerned",
                "facts",
                "without",
                "status",
                "failing",
                "missing",
                "amounts");
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
        if (situation.has("amounts")) {
            assertThat(assessment.amounts())
                    .extracting(SituationsTest::cents)
                    .containsExactlyElementsOf(
                            situation.list("amounts").stream()
                                    .map(amount -> amount.plain().toString())
                                    .toList());
        }
    }

    /** A number, or {@code 0..150000} where it lies between two. */
    private static String cents(Assessment.AmountLine line) {
        return line.fromCents() == line.toCents()
                ? Long.toString(line.toCents())
                : line.fromCents() + ".." + line.toCents();
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
        AidId aid = new AidId(file.text("aid"));
        return Eligibility.assess(Catalogues.SHIPPED, answers, dates(file, situation)).stream()
                .filter(assessment -> assessment.aid().id().equals(aid))
                .findFirst()
                .orElseThrow();
    }

    /** The month concerned is that of the day of assessment where neither says another. */
    private static AssessmentDates dates(Shape file, Shape situation) {
        LocalDate assessedOn =
                nearest("assessedOn", file, situation).parsed("assessedOn", LocalDate::parse);
        Shape concerned = nearest("concerned", file, situation);
        return concerned.has("concerned")
                ? new AssessmentDates(concerned.parsed("concerned", YearMonth::parse), assessedOn)
                : AssessmentDates.of(assessedOn);
    }

    private static Shape nearest(String key, Shape file, Shape situation) {
        return situation.has(key) ? situation : file;
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
