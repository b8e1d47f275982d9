package fr.phare.tables;

import java.io.IOException;
import java.io.Reader;

/**
 * How a text is cut into cells, found by looking at it.
 *
 * @param quotes whether quotes hold cells together: one that nothing closes is a character like
 *     others, it must not swallow the rest
 */
record DelimitedForm(char separator, boolean quotes) {

    /** Tabs come from a spreadsheet's clipboard, semicolons from a French one. */
    private static final String SEPARATORS = "\t;,";

    /** Opens the text from its beginning, as often as wanted. */
    @FunctionalInterface
    interface Text {
        Reader open() throws IOException;
    }

    static DelimitedForm of(Text text) throws IOException {
        char separator;
        try (Reader reader = text.open()) {
            separator = separator(reader);
        }
        DelimitedForm quoted = new DelimitedForm(separator, true);
        try (Reader reader = text.open()) {
            DelimitedReader trial = new DelimitedReader(quoted, row -> true);
            trial.read(reader);
            return trial.endedInQuotes() ? new DelimitedForm(separator, false) : quoted;
        }
    }

    /** That of the first line in which one stands outside quotes. */
    private static char separator(Reader text) throws IOException {
        int best = SEPARATORS.length();
        boolean quoted = false;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == DelimitedReader.QUOTE) {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                best = Math.min(best, SEPARATORS.indexOf(c));
            } else if (!quoted && (c == '\n' || c == '\r') && best < SEPARATORS.length()) {
                break;
            }
        }
        return SEPARATORS.charAt(best < SEPARATORS.length() ? best : SEPARATORS.indexOf(';'));
    }
}
