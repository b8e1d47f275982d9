package fr.phare.callback;

import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of {@code POST /api/v1/callbacks}; members it does not know are ignored. */
final class AskJson {

    /** A readable body: the asking and the cell it names, if it names one. */
    record Body(@Nullable String cell, AskInput input) {}

    /** A member said twice is read differently by different programs: refused. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonNode root;
    private final Words words;
    private final FieldErrors errors;

    private AskJson(JsonNode root, Words words, FieldErrors errors) {
        this.root = root;
        this.words = words;
        this.errors = errors;
    }

    /**
     * The asking in {@code json}; members of a wrong type are added to {@code errors}.
     *
     * @throws tools.jackson.core.JacksonException when it is no JSON
     * @return null when it is JSON but no object
     */
    static @Nullable Body read(byte[] json, Words words, FieldErrors errors) {
        JsonNode root = MAPPER.readTree(json);
        return root.isObject() ? new AskJson(root, words, errors).body() : null;
    }

    private Body body() {
        return new Body(
                text("cell"),
                new AskInput(
                        text("name"),
                        text("phone"),
                        text("contact"),
                        text("email"),
                        text("siret"),
                        text("postcode"),
                        text("topic"),
                        flag("urgent"),
                        text("message"),
                        text("preferredFrom"),
                        Map.of()));
    }

    private @Nullable String text(String member) {
        JsonNode value = root.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            errors.add(member, words.t("callback.error.type.text"));
            return null;
        }
        return value.stringValue();
    }

    private boolean flag(String member) {
        JsonNode value = root.get(member);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            errors.add(member, words.t("callback.error.type.boolean"));
            return false;
        }
        return value.booleanValue();
    }
}
