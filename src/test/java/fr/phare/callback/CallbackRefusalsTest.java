package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a body, the answer says what, and nothing is kept. */
@PhareTest
class CallbackRefusalsTest {

    private static final List<String> TEXTS =
            List.of(
                    "cell",
                    "name",
                    "phone",
                    "contact",
                    "email",
                    "siret",
                    "postcode",
                    "topic",
                    "message",
                    "preferredFrom");

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Chambers.Neighbours chambers;
    private Cell ours;

    @BeforeEach
    void open() {
        chambers = Chambers.by(setup).create();
        ours = chambers.ours();
    }

    @AfterEach
    void nothingIsKept() {
        for (Cell cell : List.of(ours, chambers.theirs())) {
            for (String table : List.of("callback.form", "queue.entry", "mail.message")) {
                assertThat(count(cell, table)).as(table).isZero();
            }
        }
    }

    private long count(Cell cell, String table) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no json",
                "[]",
                "[{}]",
                "null",
                "\"text\"",
                "1",
                "{",
                "{\"name\":\"A\"",
                "{\"name\":\"A}",
                "{\"name\":'A'}",
                "{\"name\":\"A\",}",
                "{name:\"A\"}",
                "{} {}",
                "{}x",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":\"tab\tinside\"}",
                "{\"name\":\"\\x\"}",
                "{\"urgent\":01}",
                "{\"urgent\":NaN}",
                "<name>A</name>",
                "name=A&phone=0612345678"
            })
    void refusesWhatIsNoJsonObject(String body) {
        problem(new Visitor(mvc).send(body), 400);
    }

    @Test
    void refusesNestingNumbersAndBytesThatReadersChokeOn() {
        problem(new Visitor(mvc).send("[".repeat(15_000)), 400);
        problem(new Visitor(mvc).send("{\"a\":".repeat(5_000)), 400);
        problem(new Visitor(mvc).send("{\"name\":1" + "0".repeat(20_000) + "}"), 400);
        byte[] latin = "{\"name\":\"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(new Visitor(mvc).send(latin), 400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String huge = "x".repeat(40_000);
        problem(new Visitor(mvc).send(Visitor.body(ours, "message", huge).toString()), 413);
        problem(new Visitor(mvc).send(" ".repeat(33_000)), 413);
        problem(new Visitor(mvc).send(new byte[8 << 20]), 413);
    }

    @Test
    void refusesEveryMemberOfAnotherType() {
        for (String member : TEXTS) {
            for (String value : List.of("1", "true", "[]", "{}", "[\"a\"]", "1e400", "{\"a\":1}")) {
                wrong(member, value);
            }
        }
        for (String value : List.of("\"true\"", "\"oui\"", "1", "0", "[]", "{}")) {
            wrong("urgent", value);
        }
    }

    private void wrong(String member, String raw) {
        String other = Visitor.body(ours).without(List.of(member)).toString();
        refuses(member, "{\"%s\":%s,%s".formatted(member, raw, other.substring(1)));
    }

    private void refuses(String member, ObjectNode body) {
        refuses(member, body.toString());
    }

    private void refuses(String member, String json) {
        JsonNode problem = problem(new Visitor(mvc).send(json), 422);
        assertThat(problem.get("errors"))
                .as(json)
                .extracting(error -> error.get("field").stringValue())
                .containsExactly(member);
        assertThat(problem.at("/errors/0/message").stringValue()).isNotBlank().doesNotContain("{");
    }

    @Test
    void refusesEveryMemberThatIsTooLong() {
        Map<String, Integer> limits =
                Map.of("name", 100, "topic", 80, "message", 2000, "postcode", 5, "siret", 14);
        limits.forEach((member, most) -> refuse(member, "1".repeat(most + 1)));
        refuse("phone", "0".repeat(500));
        refuse("contact", "phone".repeat(500));
        refuse("preferredFrom", "2026".repeat(500));
        refuse("email", "a@" + "b".repeat(250) + ".fr");
        refuse("email", "a".repeat(65) + "@b.fr");
        refuse("email", "a@" + "b.".repeat(4000) + "!");
    }

    private void refuse(String member, String... values) {
        for (String value : values) {
            refuses(member, Visitor.body(ours, member, value));
        }
    }

    @Test
    void refusesEmptyNamesAndNumbers() {
        refuse("name", "", "   ", "\t\n");
        refuse("phone", "", "   ");
        refuses("name", Visitor.body(ours).putNull("name"));
        refuses("phone", Visitor.body(ours).putNull("phone"));
        JsonNode both =
                problem(new Visitor(mvc).send("{\"cell\":\"%s\"}".formatted(ours.slug())), 422);
        assertThat(both.get("errors"))
                .extracting(error -> error.get("field").stringValue())
                .containsExactly("name", "phone");
    }

    @Test
    void refusesControlCharactersAndHalvesOfCharacters() {
        for (String member : TEXTS) {
            for (String odd :
                    List.of("a\\u0000b", "\\u0000", "a\\ud800b", "\\udc00", "a\\u001bb")) {
                String other = Visitor.body(ours).without(List.of(member)).toString();
                refuses(member, "{\"%s\":\"%s\",%s".formatted(member, odd, other.substring(1)));
            }
        }
    }

    @Test
    void refusesAddressesThatAreMoreThanOne() {
        refuse("email", "a@b.fr\r\nBcc: c@d.fr", "a@b.fr\nX: y", "a@b.fr,c@d.fr", "a b@c.fr");
        refuse(
                "email",
                "a@b",
                "@b.fr",
                "a@",
                "<a@b.fr>",
                "a@b.fr;c@d.fr",
                "\"a b\"@c.fr",
                "a@@b.fr");
        refuse("name", "Ada\r\nBcc: c@d.fr", "Ada\nTest");
        refuse("topic", "loyer\nautre");
    }

    @Test
    void refusesDatesThatAreNone() {
        refuse("preferredFrom", "tomorrow", "2026-11-06", "2026-11-06T10:00", "2026-02-30T10:00Z");
        refuse("preferredFrom", "2026-11-06T25:00:00Z", "0", "1767225600", "2026-W45-1T10:00Z");
        refuse("preferredFrom", "+999999999-12-31T23:59:59+18:00", "-999999999-01-01T00:00:00Z");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        refuse("preferredFrom", now.minusDays(2).toString(), now.plusDays(91).toString());
    }

    @Test
    void refusesNumbersOfNobodyAndPlacesOfNowhere() {
        refuse("siret", "7328293200007", "73282932000075", "abc", "732829320000 74x");
        refuse("postcode", "5900", "590000", "59OOO", "\u0665\u0669\u0660\u0660\u0660");
        refuse("contact", "fax", "PHONE", "pigeon");
    }

    @ParameterizedTest
    @CsvSource({"en, is, est", "fr, est, is", "de, est, is", "'en;q=0.1,fr', est, is"})
    void answersInTheLanguageOfWhoAsks(String language, String said, String unsaid) {
        JsonNode problem =
                problem(
                        new Visitor(mvc)
                                .send(
                                        Visitor.body(ours, "preferredFrom", "x").toString(),
                                        "Accept-Language",
                                        language),
                        422);
        String english =
                problem(
                                new Visitor(mvc)
                                        .send(
                                                Visitor.body(ours, "preferredFrom", "x").toString(),
                                                "Accept-Language",
                                                "en"),
                                422)
                        .toString();
        assertThat(problem.toString().equals(english)).isEqualTo("is".equals(said));
        assertThat(unsaid).isNotEqualTo(said);
    }

    @Test
    void limitsOneAddressAndNotItsNeighbour() {
        Visitor one = new Visitor(mvc);
        for (int i = 0; i < 30; i++) {
            assertThat(one.send("{}").getStatus()).isEqualTo(422);
        }
        MockHttpServletResponse refused = one.send("{}");
        problem(refused, 429);
        assertThat(refused.getHeader("Retry-After")).matches("[1-9][0-9]?");
        problem(new Visitor(mvc).send("{}"), 422);
    }

    private static JsonNode problem(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).as(Visitor.text(response)).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = Visitor.read(response);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        assertThat(problem.get("errors").isArray()).isTrue();
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.propertyNames()).containsExactlyInAnyOrder("field", "message");
        }
        return problem;
    }
}
