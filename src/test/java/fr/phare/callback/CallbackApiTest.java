package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PhareTest
class CallbackApiTest {

    private static final List<String> SIRETS =
            List.of(
                    "73282932000074",
                    "44306184100047",
                    "55208131766522",
                    "38347481400100",
                    "41816609600069");

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;
    private Visitor visitor;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        visitor = new Visitor(mvc);
    }

    private long count(Cell cell, String table) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    @Test
    void answersReferencePromiseAndPrivateLink() {
        MockHttpServletResponse response = visitor.send(Visitor.body(ours).toString());

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentType()).startsWith("application/json");
        JsonNode answer = Visitor.read(response);
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "reference", "askedAt", "promisedBy", "expectedBy", "followUrl");
        assertThat(answer.get("reference").stringValue())
                .matches("PH-[2-9A-HJKMNP-Z]{4}-[2-9A-Z]{4}");
        String followUrl = answer.get("followUrl").stringValue();
        assertThat(response.getHeader("Location")).isEqualTo(followUrl);
        assertThat(followUrl).matches("http://localhost:8080/suivi/[A-Za-z0-9_-]{43}");
        assertThat(time(answer, "promisedBy")).isAfter(time(answer, "askedAt"));
        assertThat(count(theirs, "callback.form")).isZero();
        assertThat(count(theirs, "queue.entry")).isZero();
    }

    private static Instant time(JsonNode answer, String member) {
        return OffsetDateTime.parse(answer.get(member).stringValue()).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T10:15:00+01:00, true, 2026-11-04T10:15:00+01:00",
        "2026-11-03T07:00:00+01:00, false, 2026-11-03T17:00:00+01:00",
        "2026-11-03T17:00:00+01:00, false, 2026-11-04T17:00:00+01:00",
        "2026-11-06T16:30:00+01:00, true, 2026-11-09T16:30:00+01:00",
        "2026-11-07T11:00:00+01:00, false, 2026-11-09T17:00:00+01:00",
        "2026-11-10T15:00:00+01:00, true, 2026-11-12T15:00:00+01:00",
        "2026-10-23T09:00:00+02:00, true, 2026-10-26T09:00:00+01:00",
    })
    void promisesAsSpecified(String at, boolean open, String promisedBy) {
        MockHttpServletResponse response =
                visitor.opens("/api/v1/promise?cell=" + ours.slug() + "&at=" + at);

        assertThat(response.getStatus()).isEqualTo(200);
        JsonNode answer = Visitor.read(response);
        assertThat(answer.get("open").booleanValue()).isEqualTo(open);
        OffsetDateTime promised = OffsetDateTime.parse(answer.get("promisedBy").stringValue());
        assertThat(promised).isEqualTo(OffsetDateTime.parse(promisedBy));
        assertThat(promised.getOffset()).isEqualTo(OffsetDateTime.parse(promisedBy).getOffset());
    }

    @Test
    void refusesAPromiseForNoMoment() {
        for (String at : List.of("", "yesterday", "2026-11-03", "+999999999-12-31T00:00:00Z")) {
            MockHttpServletResponse response =
                    visitor.opens("/api/v1/promise?cell=" + ours.slug() + "&at=" + at);
            assertThat(response.getStatus()).as(at).isEqualTo(422);
            assertThat(Visitor.read(response).at("/errors/0/field").stringValue()).isEqualTo("at");
        }
    }

    @Test
    void joinsOneEntryWithoutKeyAndKeepsTheEarliestPromise() {
        String later = OffsetDateTime.now(ours.zone()).plusDays(20).toString();
        JsonNode first = visitor.asks(ours, "preferredFrom", later);
        JsonNode second = visitor.asks(ours);

        assertThat(second.get("reference")).isNotEqualTo(first.get("reference"));
        assertThat(second.get("followUrl")).isNotEqualTo(first.get("followUrl"));
        assertThat(time(second, "promisedBy")).isBefore(time(first, "promisedBy"));
        assertThat(count(ours, "callback.form")).isEqualTo(2);
        assertThat(promises("queue.entry")).containsExactly(time(second, "promisedBy"));
        assertThat(promises("callback.form"))
                .containsExactly(time(second, "promisedBy"), time(first, "promisedBy"));
    }

    private List<Instant> promises(String table) {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc
                                .sql("select promised_by from " + table)
                                .query(OffsetDateTime.class)
                                .list()
                                .stream()
                                .map(OffsetDateTime::toInstant)
                                .sorted(Comparator.naturalOrder())
                                .toList());
    }

    @Test
    void anAccountantWithFiveClientsWaitsFiveTimes() {
        SIRETS.forEach(siret -> visitor.asks(ours, "siret", siret));
        visitor.asks(ours, "siret", SIRETS.getFirst().replaceFirst("(.{3})(.{3})", "$1 $2 "));

        assertThat(count(ours, "queue.entry")).isEqualTo(5);
        assertThat(count(ours, "callback.form")).isEqualTo(6);
    }

    @Test
    void theSameNumberInAnotherChamberWaitsThereAsWell() {
        visitor.asks(ours);
        visitor.asks(theirs);

        assertThat(count(ours, "queue.entry")).isEqualTo(1);
        assertThat(count(theirs, "queue.entry")).isEqualTo(1);
    }

    @Test
    void namesTheCellsWhereNoneIsNamedAndSaysWhichIsUnknown() {
        MockHttpServletResponse left = visitor.send("{\"name\":\"A\",\"phone\":\"0612345678\"}");
        assertThat(left.getStatus()).isEqualTo(422);
        assertThat(Visitor.read(left).at("/errors/0/field").stringValue()).isEqualTo("cell");

        for (String unknown : List.of("nowhere", "", "\\u0000", "\\ud800", "x'--", "é")) {
            MockHttpServletResponse response =
                    visitor.send(
                            "{\"cell\":\"%s\",\"name\":\"A\",\"phone\":\"0612345678\"}"
                                    .formatted(unknown));
            assertThat(response.getStatus()).as(unknown).isEqualTo(422);
        }
    }

    @Test
    void keepsLinksAndNumbersOutOfTheAnswersOfOthers() {
        String known = Visitor.number();
        visitor.asks(ours, "phone", known);
        Stream<MockHttpServletResponse> answers =
                Stream.of(known, Visitor.number())
                        .map(n -> visitor.send(Visitor.body(ours, "phone", n).toString()));

        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.getStatus()).isEqualTo(201);
                            assertThat(Visitor.read(answer).size()).isEqualTo(5);
                            assertThat(Visitor.text(answer)).doesNotContain(known);
                            assertThat(Objects.requireNonNull(answer.getHeader("Location")))
                                    .contains("/suivi/");
                        });
    }
}
