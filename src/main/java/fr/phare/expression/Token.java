package fr.phare.expression;

/**
 * A word of an expression.
 *
 * @param text of a string without quotes and escapes, of anything else as written
 * @param position index of its first character
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
