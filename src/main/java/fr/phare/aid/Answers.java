package fr.phare.aid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one business; what is not in it is missing. Prints no answer. */
public record Answers(Map<FactId, FactValue> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Map.copyOf(values);
    }

    /** These answers and {@code value}, in place of an earlier one. */
    public Answers with(FactId fact, FactValue value) {
        Map<FactId, FactValue> more = new HashMap<>(values);
        more.put(fact, value);
        return new Answers(more);
    }

    /** These answers without the one to {@code fact}. */
    public Answers without(FactId fact) {
        Map<FactId, FactValue> fewer = new HashMap<>(values);
        fewer.remove(fact);
        return new Answers(fewer);
    }

    public Optional<FactValue> of(FactId fact) {
        return Optional.ofNullable(values.get(fact));
    }

    public Set<FactId> known() {
        return values.keySet();
    }

    @Override
    public String toString() {
        return "Answers[" + values.size() + "]";
    }
}
