package fr.phare.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of each name stands in a {@link Row}, and how it is written there: a number as it
 * is, yes as 1 and no as 0, a text as its place among the choices in alphabetical order.
 */
public final class Columns {

    private final List<Variable> variables;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<String>> choices = new ArrayList<>();

    /** One for each of {@code variables}, in their order. */
    public Columns(Collection<Variable> variables) {
        this.variables = List.copyOf(variables);
        for (Variable variable : this.variables) {
            places.put(variable.name(), places.size());
            choices.add(variable.choices().stream().sorted().toList());
        }
    }

    public int count() {
        return variables.size();
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public int of(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("No column for " + name);
        }
        return place;
    }

    public String name(int column) {
        return variables.get(column).name();
    }

    Type type(int column) {
        return variables.get(column).type();
    }

    /** How {@code value} is written; a text that is no choice, as -1. */
    public long code(int column, Value value) {
        return switch (value) {
            case Value.Bool(boolean bool) -> bool ? 1 : 0;
            case Value.Whole(long whole) -> whole;
            case Value.Text(String text) -> choices.get(column).indexOf(text);
        };
    }

    /** What {@code row} has of a name; null where it is missing. */
    @Nullable Value value(String name, Row row) {
        int column = of(name);
        if (!row.knows(column)) {
            return null;
        }
        long code = row.value(column);
        return switch (type(column)) {
            case BOOL -> Value.Bool.of(code == 1);
            case INT -> new Value.Whole(code);
            case TEXT -> text(column, code);
        };
    }

    private Value text(int column, long code) {
        return new Value.Text(code < 0 ? "" : choices.get(column).get(Math.toIntExact(code)));
    }

    /** What is known of one business, laid out. */
    public Row row(Facts facts) {
        long[] values = new long[count()];
        for (int column = 0; column < values.length; column++) {
            Value value = facts.of(name(column));
            values[column] = value == null ? Row.MISSING : code(column, value);
        }
        return new Row(values);
    }
}
