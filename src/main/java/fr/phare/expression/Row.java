package fr.phare.expression;

/**
 * What is known of one business, one number for each of its {@link Columns}. It holds answers that
 * somebody gave: {@code toString} does not print them.
 */
public final class Row {

    /** No value: the bounds of every number lie within it. */
    static final long MISSING = Long.MIN_VALUE;

    private final long[] values;

    /** Keeps {@code values}, which nobody else changes. */
    Row(long[] values) {
        this.values = values;
    }

    long value(int column) {
        return values[column];
    }

    boolean knows(int column) {
        return values[column] != MISSING;
    }

    /** The same with another value, written as {@link Columns#code} says. */
    public Row with(int column, long code) {
        long[] more = values.clone();
        more[column] = code;
        return new Row(more);
    }

    @Override
    public String toString() {
        return "Row[" + values.length + "]";
    }
}
