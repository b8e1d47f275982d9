package fr.phare.tables;

import java.util.regex.Pattern;

/** Text as it may stand in a cell. */
public final class CellText {

    /** Characters; what Excel takes at most in a cell. */
    private static final int LONGEST = 32_767;

    /** Of no table: control characters but for tab and line feed, and broken surrogates. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    /** With these a formula begins, in one program or another; full-width ones as well. */
    private static final String FORMULA = "=+-@\t\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern BLANKS = Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}]+");

    private CellText() {}

    /**
     * The text with an apostrophe before it where a spreadsheet would compute it (OWASP, CSV
     * injection), wherever blanks or a control character come first.
     */
    static String harmless(String text) {
        String plain =
                NOT_TEXT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        String begun = BLANKS.matcher(plain).replaceFirst("");
        boolean formula = startsFormula(plain) || startsFormula(begun);
        String safe = formula ? "'" + plain : plain;
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }

    /** What {@link #harmless} made harmless, as it was; any other text as it is. */
    public static String asWritten(String text) {
        boolean marked = text.startsWith("'") && harmless(text.substring(1)).equals(text);
        return marked ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
