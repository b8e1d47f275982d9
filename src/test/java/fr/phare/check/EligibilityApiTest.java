package fr.phare.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PhareTest
class EligibilityApiTest {

    private static final String ELIGIBILITY = "/api/v1/eligibility";

    @Autowired private MockMvc mvc;
    @Autowired private JsonMapper json;

    @Test
    void saysWhatIsOpenAndOfWhichVersion() throws Exception {
        JsonNode result =
                result(
                        """
                        {"assessedOn": "2026-11-22", "facts":
                          {"registered": true, "credit_refused": true, "payments_ceased": false}}
                        """,
                        "mediation-credit");

        assertThat(result.get("status").stringValue()).isEqualTo("likely");
        assertThat(result.get("version").stringValue()).isNotEmpty();
        assertThat(result.get("missing")).isEmpty();
        assertThat(result.get("sources")).isNotEmpty();
    }

    @Test
    void saysWhatIsMissingAndWhatToAskNext() throws Exception {
        JsonNode answer = body(ask("{}"));

        assertThat(answer.get("results").get(0).get("missing")).isNotEmpty();
        assertThat(answer.get("nextQuestions").get(0).get("question").stringValue()).isNotEmpty();
        assertThat(answer.get("period").stringValue())
                .isEqualTo(answer.get("assessedOn").stringValue().substring(0, 7));
    }

    @Test
    void saysWhyNotAndHowFar() throws Exception {
        JsonNode result =
                result(
                        """
                        {"assessedOn": "2026-11-22", "facts": {"staff": 0}}\
                        """,
                        "activite-partielle");

        assertThat(result.get("status").stringValue()).isEqualTo("not-eligible");
        assertThat(result.get("because").get(0).stringValue()).contains("0\u00a0salariés", "1");
        assertThat(result.has("amountCents")).isFalse();
        assertThat(result.has("amountRange")).isFalse();
    }

    @Test
    void showsWhatNobodyShouldReadAloneToNobody() throws Exception {
        JsonNode aids = body(answer(get("/api/v1/aids")));

        assertThat(aids.valueStream().map(aid -> aid.get("id").stringValue()))
                .contains("ccsf")
                .doesNotContain("retablissement-pro");
        assertThat(answer(get("/api/v1/aids/retablissement-pro")).getStatus()).isEqualTo(404);
        assertThat(ids(body(ask("{}")).get("results"))).doesNotContain("retablissement-pro");
    }

    private static List<String> ids(JsonNode results) {
        return StreamSupport.stream(results.spliterator(), false)
                .map(result -> result.get("aid").stringValue())
                .toList();
    }

    @Test
    void everyFactThatIsListedCanBeTold() throws Exception {
        for (JsonNode fact : body(answer(get("/api/v1/facts")))) {
            String value =
                    switch (fact.get("type").stringValue()) {
                        case "boolean" -> "true";
                        case "date" -> "\"2026-11-01\"";
                        case "choice" -> "\"" + fact.at("/choices/0/id").stringValue() + "\"";
                        default -> fact.get("min").toString();
                    };
            String id = fact.get("id").stringValue();
            assertThat(ask("{\"facts\": {\"%s\": %s}}".formatted(id, value)).getStatus())
                    .as(id)
                    .isEqualTo(200);
        }
    }

    @Test
    void anAidIsShownWithItsVersions() throws Exception {
        JsonNode sheet = body(answer(get("/api/v1/aids/ccsf")));

        assertThat(sheet.get("id").stringValue()).isEqualTo("ccsf");
        assertThat(sheet.at("/versions/0/validFrom").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'facts': {'nonsense': 1}}                | facts.nonsense",
                "{'facts': {'staff': '3'}}                 | facts.staff",
                "{'facts': {'staff': 1.5}}                 | facts.staff",
                "{'facts': {'staff': -1}}                  | facts.staff",
                "{'facts': {'staff': 99999999999999999999}} | facts.staff",
                "{'facts': {'registered': 'true'}}         | facts.registered",
                "{'facts': {'legal_form': 'gmbh'}}         | facts.legal_form",
                "{'facts': {'legal_form': {}}}             | facts.legal_form",
                "{'facts': {'short_time_from': '30/02/2026'}} | facts.short_time_from",
                "{'facts': []}                             | facts",
                "{'period': '2020-13'}                     | period",
                "{'period': '+999999999-01'}               | period",
                "{'assessedOn': 20200403}                  | assessedOn",
                "{'assessedOn': '1999-12-31'}              | assessedOn",
                "{'cell': 'nowhere'}                       | cell",
                "{'cell': 7}                               | cell"
            },
            quoteCharacter = '`')
    void refusesWhatItCannotReadAtItsMember(String written, String field) throws Exception {
        MockHttpServletResponse refusal = ask(written.replace('\'', '"'));

        assertThat(refusal.getStatus()).isEqualTo(422);
        assertThat(refusal.getContentType()).startsWith("application/problem+json");
        assertThat(body(refusal).at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(body(refusal).at("/errors/0/message").stringValue()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "{", "{\"facts\": {\"staff\": 1, \"staff\": 2}}", "\u0000"})
    void refusesWhatIsNoObject(String written) throws Exception {
        assertThat(ask(written).getStatus()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLargeOrTooMuch() throws Exception {
        assertThat(ask(" ".repeat(33_000)).getStatus()).isEqualTo(413);
        MockHttpServletRequestBuilder crowd = post(ELIGIBILITY).content("{}");
        crowd.remoteAddress(address());
        int status = 0;
        for (int i = 0; i < 1000 && status != 429; i++) {
            status = mvc.perform(crowd).andReturn().getResponse().getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    private JsonNode result(String situation, String aid) throws Exception {
        MockHttpServletResponse answer = ask(situation);
        assertThat(answer.getStatus()).isEqualTo(200);
        return StreamSupport.stream(body(answer).get("results").spliterator(), false)
                .filter(one -> one.get("aid").stringValue().equals(aid))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse ask(String situation) throws Exception {
        return answer(post(ELIGIBILITY).content(situation));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.remoteAddress(address())).andReturn().getResponse();
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    /** Each from an address of its own: tests do not use up one another's limits. */
    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }
}
