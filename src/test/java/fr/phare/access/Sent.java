package fr.phare.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One request: a route, and the values of what it reads; null where one is not sent. */
record Sent(Route route, Map<Input, String @Nullable []> values) {

    /** Half a surrogate pair has no bytes, but an escape. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Sent with(Input input, OddValue odd) {
        Map<Input, String @Nullable []> changed = new LinkedHashMap<>(values);
        changed.put(input, odd.from(values.get(input)));
        return new Sent(route, changed);
    }

    MockHttpServletRequestBuilder asked() {
        Map<String, Object> parts = new LinkedHashMap<>();
        ObjectNode body = JSON.createObjectNode();
        values.forEach(
                (input, value) -> {
                    if (value != null && input.kind() == Input.Kind.PATH) {
                        parts.put(input.name(), value[0]);
                    } else if (value != null && input.kind() == Input.Kind.JSON) {
                        put(body, input.name(), value);
                    }
                });
        MockHttpServletRequestBuilder request =
                request(
                        HttpMethod.valueOf(route.method().name()),
                        UriComponentsBuilder.fromPath(route.shown()).encode().build(parts));
        values.forEach(
                (input, value) -> {
                    if (value != null && input.kind() == Input.Kind.FIELD) {
                        request.param(input.name(), value);
                    }
                });
        if (route.isApi() && !body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        }
        return request;
    }

    private static void put(ObjectNode body, String member, String[] values) {
        if (values.length == 1) {
            body.put(member, values[0]);
        } else {
            var all = body.putArray(member);
            for (String value : values) {
                all.add(value);
            }
        }
    }
}
