package fr.phare.apidoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code api/openapi.yaml} once, and offers it as text and as what a page shows. */
@Component
class ApiDescription {

    /** One operation. */
    record Operation(
            String method,
            String path,
            String summary,
            String description,
            List<Member> parameters,
            String example,
            List<Answer> answers) {}

    record Answer(String status, String description, String example) {}

    record Member(String name, String type, boolean required, String description) {}

    record Schema(String name, List<Member> members) {}

    private final String yaml;
    private final Map<String, Object> root;
    private final JsonMapper json;

    ApiDescription(JsonMapper json) {
        this.json = json;
        this.yaml = text();
        this.root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    private static String text() {
        try {
            return new ClassPathResource("api/openapi.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String yaml() {
        return yaml;
    }

    Map<String, Object> tree() {
        return root;
    }

    String introduction() {
        return text(map(root.get("info")), "description");
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(root.get("paths"))
                .forEach(
                        (path, methods) ->
                                map(methods)
                                        .forEach(
                                                (method, operation) ->
                                                        operations.add(
                                                                operation(
                                                                        method,
                                                                        path,
                                                                        map(operation)))));
        return operations;
    }

    private Operation operation(String method, String path, Map<String, Object> node) {
        List<Member> parameters = new ArrayList<>();
        for (Object parameter : list(node.get("parameters"))) {
            Map<String, Object> one = map(parameter);
            parameters.add(
                    new Member(
                            text(one, "name"),
                            text(one, "in"),
                            Boolean.TRUE.equals(one.get("required")),
                            text(one, "description")));
        }
        List<Answer> answers = new ArrayList<>();
        map(node.get("responses"))
                .forEach(
                        (status, answer) ->
                                answers.add(
                                        new Answer(
                                                status,
                                                text(map(answer), "description"),
                                                example(map(answer)))));
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                text(node, "summary"),
                text(node, "description"),
                parameters,
                example(map(node.get("requestBody"))),
                answers);
    }

    private String example(Map<String, Object> withContent) {
        Object example =
                map(map(withContent.get("content")).get("application/json")).get("example");
        return example == null
                ? ""
                : json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    }

    List<Schema> schemas() {
        List<Schema> schemas = new ArrayList<>();
        map(map(root.get("components")).get("schemas"))
                .forEach((name, schema) -> schemas.add(schema(name, map(schema))));
        return schemas;
    }

    private static Schema schema(String name, Map<String, Object> node) {
        List<?> required = list(node.get("required"));
        List<Member> members = new ArrayList<>();
        map(node.get("properties"))
                .forEach(
                        (member, property) ->
                                members.add(
                                        new Member(
                                                member,
                                                String.valueOf(map(property).get("type")),
                                                required.contains(member),
                                                text(map(property), "description"))));
        return new Schema(name, members);
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return named;
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<String, Object> node, String key) {
        Object value = node.get(key);
        return value == null ? "" : value.toString();
    }
}
