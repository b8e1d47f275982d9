package fr.phare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.chamber.Cell;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who asks through the API, from a network address of their own. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvc mvc;
    private final String address;

    public Visitor(MockMvc mvc) {
        this.mvc = mvc;
        int number = NUMBER.incrementAndGet();
        this.address = "172.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
    }

    /** A French mobile number that no other test uses. */
    public static String number() {
        return "+336%08d".formatted(10_000_000 + NUMBER.incrementAndGet());
    }

    /** A body of {@code cell} with {@code members}, given as name, value, name, value… */
    public static ObjectNode body(Cell cell, String... members) {
        ObjectNode body = JSON.createObjectNode();
        body.put("cell", cell.slug()).put("name", "Ada Test").put("phone", "0612345678");
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i], members[i + 1]);
        }
        return body;
    }

    /** Asks, is accepted, and is answered that. */
    public JsonNode asks(Cell cell, String... members) {
        MockHttpServletResponse response = send(body(cell, members).toString());
        assertThat(response.getStatus()).as("%s", response).isEqualTo(201);
        return read(response);
    }

    /** POST of {@code json} to the API, with headers given as name, value, name, value… */
    public MockHttpServletResponse send(String json, String... headers) {
        return send(json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public MockHttpServletResponse send(byte[] json, String... headers) {
        return perform(
                post("/api/v1/callbacks").contentType("application/json").content(json), headers);
    }

    public MockHttpServletResponse opens(String path, String... headers) {
        return perform(get(path), headers);
    }

    /** POST of a form, its fields given as name, value, name, value… */
    public MockHttpServletResponse submits(String path, String... fields) {
        MockHttpServletRequestBuilder request = post(path).header("Accept", "text/html");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    private MockHttpServletResponse perform(
            MockHttpServletRequestBuilder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            MockHttpServletResponse response =
                    mvc.perform(request.remoteAddress(address)).andReturn().getResponse();
            response.setDefaultCharacterEncoding("UTF-8");
            return response;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode read(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    /** What a page says. */
    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The path of the private page that an answer gives. */
    public static String followPath(JsonNode answer) {
        String url = answer.get("followUrl").stringValue();
        return url.substring(url.indexOf("/suivi/"));
    }
}
