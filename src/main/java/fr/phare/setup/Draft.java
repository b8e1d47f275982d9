package fr.phare.setup;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was typed into the wizard so far, page by page, valid or not. */
record Draft(Map<Step, Map<String, String>> typed) {

    static final Draft EMPTY = new Draft(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Step, Map<String, String>>> FORM =
            new TypeReference<>() {};

    Draft {
        typed = Map.copyOf(typed);
    }

    boolean has(Step step) {
        return typed.containsKey(step);
    }

    Map<String, String> of(Step step) {
        return typed.getOrDefault(step, Map.of());
    }

    String get(Step step, String field) {
        return of(step).getOrDefault(field, "");
    }

    /** The same with these fields in place of the former ones of {@code step}. */
    Draft with(Step step, Map<String, String> fields) {
        Map<Step, Map<String, String>> all = new EnumMap<>(Step.class);
        all.putAll(typed);
        all.put(step, Map.copyOf(fields));
        return new Draft(all);
    }

    Draft without(Step step, String field) {
        Map<String, String> fields = new HashMap<>(of(step));
        fields.remove(field);
        return with(step, fields);
    }

    String json() {
        return JSON.writeValueAsString(typed);
    }

    static Draft read(String json) {
        return new Draft(JSON.readValue(json, FORM));
    }

    @Override
    public String toString() {
        return "Draft" + typed.keySet();
    }
}
