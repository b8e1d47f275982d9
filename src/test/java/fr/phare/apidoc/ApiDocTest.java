package fr.phare.apidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.callback.ContactWay;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PhareTest
class ApiDocTest {

    private static final String CALLBACKS = "/api/v1/callbacks";
    private static final String PROMISE = "/api/v1/promise";
    private static final int MORE_THAN_ANY_LIMIT = 1000;

    @Autowired private MockMvc mvc;
    @Autowired private ApiDescription description;
    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private JsonMapper json;

    private JsonNode api;
    private String cell;

    @BeforeEach
    void setUp() {
        api = json.valueToTree(description.tree());
        Cell ours = Chambers.by(setup).create().ours();
        new Colleague(mvc, people, ours.chamber(), "Ana Aube", Role.FRONT_DESK);
        cell = ours.slug();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> described =
                description.operations().stream()
                        .map(operation -> operation.method() + " " + operation.path())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes()).isNotEmpty().isEqualTo(described);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/openapi.yaml", "/api/openapi.json"})
    void theDescriptionCanBeRead(String path) throws Exception {
        assertThat(answer(get(path)).getStatus()).isEqualTo(200);
    }

    @Test
    void theDescriptionIsTheSameInBothForms() throws Exception {
        assertThat(body(answer(get("/api/openapi.json")))).isEqualTo(api);
        assertThat(answer(get("/api/openapi.yaml")).getContentAsString())
                .isEqualTo(description.yaml());
    }

    /** A comma that was not quoted makes a member of half a sentence. */
    @Test
    void everythingInTheDescriptionHasAValue() {
        assertThat(api.toString()).doesNotContain(":null");
    }

    @Test
    void theExampleOfAnAskingIsKept() throws Exception {
        MockHttpServletResponse answer = ask(example());
        JsonNode receipt = body(answer);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(receipt.propertyNames()).isEqualTo(members("Receipt"));
        assertThat(receipt.get("reference").stringValue()).matches("PH-\\w{4}-\\w{4}");
        assertThat(time(receipt.get("promisedBy"))).isAfter(time(receipt.get("askedAt")));
        assertThat(answer.getHeader("Location")).isEqualTo(receipt.get("followUrl").stringValue());
        String page = URI.create(receipt.get("followUrl").stringValue()).getPath();
        assertThat(answer(get(page)).getStatus()).isEqualTo(200);
    }

    @Test
    void thePromiseOfTheExampleIsGiven() throws Exception {
        MockHttpServletResponse answer =
                answer(get(PROMISE).param("cell", cell).param("at", "2026-11-06T16:30:00+01:00"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer).propertyNames()).isEqualTo(members("Promise"));
        assertThat(body(answer))
                .isEqualTo(
                        api.at("/paths/~1api~1v1~1promise/get/responses/200/content")
                                .get("application/json")
                                .get("example"));
    }

    @Test
    void theMembersOfAnAskingAreTheOnesThatAreRead() throws Exception {
        Stream<String> read =
                Arrays.stream(Class.forName("fr.phare.callback.AskInput").getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(member -> !member.equals("told")); // of a page of ours only

        assertThat(members("Asking"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("cell"), read).toList());
    }

    @Test
    void theWordsToChooseFromAreTheOnesThatAreUnderstood() throws Exception {
        JsonNode asking = schema("Asking");

        assertThat(asking.at("/contact/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Arrays.stream(ContactWay.values()).map(ContactWay::stored).toList());
        JsonNode offered = body(answer(get("/api/v1/topics").param("cell", cell)));
        assertThat(offered.propertyNames()).isEqualTo(members("Topics"));
        assertThat(asking.at("/topic/description").stringValue())
                .contains(
                        offered.get("topics")
                                .valueStream()
                                .map(topic -> topic.get("code").stringValue())
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void whatIsLongerThanDescribedIsRefused() throws Exception {
        for (String member : members("Asking")) {
            JsonNode longest = schema("Asking").at("/" + member + "/maxLength");
            if (longest.isNumber()) {
                Map<String, Object> asking = example();
                asking.put(member, "a".repeat(longest.intValue() + 1));
                assertThat(wrongFields(ask(asking))).as(member).containsExactly(member);
            }
        }
    }

    @Test
    void everyRefusalIsDescribedAndLooksAsDescribed() throws Exception {
        Map<String, Set<String>> refused = new TreeMap<>();
        for (MockHttpServletResponse answer : refusalsToAsk()) {
            refused.computeIfAbsent("post", _ -> new TreeSet<>()).add("" + answer.getStatus());
            assertIsProblem(answer);
        }
        for (MockHttpServletResponse answer : refusalsToPromise()) {
            refused.computeIfAbsent("get", _ -> new TreeSet<>()).add("" + answer.getStatus());
            assertIsProblem(answer);
        }

        assertThat(refused.get("post")).isEqualTo(refusals(CALLBACKS, "post"));
        assertThat(refused.get("get")).isEqualTo(refusals(PROMISE, "get"));
    }

    private List<MockHttpServletResponse> refusalsToAsk() throws Exception {
        Map<String, Object> other = example();
        other.put("name", "Léa");
        assertThat(askAgain("key-" + cell, example()).getStatus()).isEqualTo(201);
        return List.of(
                answer(post(CALLBACKS).content("cell=demo")),
                askAgain("key-" + cell, other),
                answer(post(CALLBACKS).content(new byte[33_000])),
                ask(Map.of("cell", cell)),
                untilRefused(post(CALLBACKS).content("[]")));
    }

    private List<MockHttpServletResponse> refusalsToPromise() throws Exception {
        return List.of(
                answer(get(PROMISE).param("cell", "nowhere")),
                answer(get(PROMISE).param("cell", cell).param("at", "tomorrow")),
                untilRefused(get(PROMISE).param("cell", "nowhere")));
    }

    private void assertIsProblem(MockHttpServletResponse answer) throws Exception {
        JsonNode problem = body(answer);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(members("Problem")).containsAll(problem.propertyNames());
        assertThat(problem.propertyNames()).contains("title", "status", "detail");
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.propertyNames())
                    .isEqualTo(schema("Problem").at("/errors/items/properties").propertyNames());
        }
    }

    private Set<String> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(ApiDocTest::routes)
                .filter(route -> route.contains(" /api/v1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(
                        path ->
                                info.getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + path));
    }

    private Map<String, Object> example() {
        JsonNode example =
                api.at("/paths/~1api~1v1~1callbacks/post/requestBody/content")
                        .get("application/json")
                        .get("example");
        Map<String, Object> asking = new HashMap<>();
        example.properties().forEach(member -> asking.put(member.getKey(), member.getValue()));
        asking.put("cell", cell);
        return asking;
    }

    private JsonNode schema(String name) {
        return api.at("/components/schemas/" + name + "/properties");
    }

    private Set<String> members(String schema) {
        return Set.copyOf(schema(schema).propertyNames());
    }

    private Set<String> refusals(String path, String method) {
        return api.get("paths").get(path).get(method).get("responses").propertyNames().stream()
                .filter(status -> status.startsWith("4"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MockHttpServletResponse ask(Map<String, Object> asking) throws Exception {
        return answer(post(CALLBACKS).content(json.writeValueAsBytes(asking)));
    }

    private MockHttpServletResponse askAgain(String key, Map<String, Object> asking)
            throws Exception {
        byte[] body = json.writeValueAsBytes(asking);
        return answer(post(CALLBACKS).header("Idempotency-Key", key).content(body));
    }

    private List<String> wrongFields(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return body(answer)
                .get("errors")
                .valueStream()
                .map(e -> e.get("field").stringValue())
                .toList();
    }

    /** Each from an address of its own: tests do not use up one another's limits. */
    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.remoteAddress(address())).andReturn().getResponse();
    }

    private MockHttpServletResponse untilRefused(MockHttpServletRequestBuilder request)
            throws Exception {
        request.remoteAddress(address());
        for (int i = 0; i < MORE_THAN_ANY_LIMIT; i++) {
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            if (answer.getStatus() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never too many");
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    private JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private static OffsetDateTime time(JsonNode node) {
        return OffsetDateTime.parse(node.stringValue());
    }
}
