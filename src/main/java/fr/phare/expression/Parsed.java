package fr.phare.expression;

/** What became of a text that should be an expression. */
public sealed interface Parsed {

    /** Well formed, well typed, and unable to overflow. */
    record Accepted(Expression expression, Type type) implements Parsed {}

    /**
     * Refused.
     *
     * @param position index of the character at fault, from 0
     * @param reason in English, for who writes the expression
     */
    record Refused(int position, String reason) implements Parsed {}
}
