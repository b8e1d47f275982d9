package fr.phare.expression;

/**
 * A value of one of the three types. A value may be an answer somebody gave: {@code toString} does
 * not print it.
 */
public sealed interface Value extends Outcome {

    /** True or false. */
    record Bool(boolean value) implements Value {

        public static final Bool TRUE = new Bool(true);
        public static final Bool FALSE = new Bool(false);

        static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String toString() {
            return "Bool[…]";
        }
    }

    /** A whole number: a count, cents, basis points, or days since 1970-01-01. */
    record Whole(long value) implements Value {

        @Override
        public String toString() {
            return "Whole[…]";
        }
    }

    /** A text, in practice the id of a choice. */
    record Text(String value) implements Value {

        @Override
        public String toString() {
            return "Text[…]";
        }
    }
}
