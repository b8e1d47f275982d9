package fr.phare.bench;

import java.util.Locale;

/**
 * One line of a figure.
 *
 * @param value what Phare does
 * @param beside what the floor or the peer does, or the limit
 * @param ratio of both
 * @param spread least and most of several runs
 */
record Row(
        String what,
        String value,
        String beside,
        String ratio,
        String budget,
        Verdict verdict,
        String spread) {

    /** Whether the budget is met; {@link #OPEN} where there is none. */
    enum Verdict {
        MET("yes"),
        MISSED("**no**"),
        OPEN("");

        private final String shown;

        Verdict(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }

        private static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    /** Something to know, without a budget. */
    static Row told(String what, String value, String beside, String spread) {
        return new Row(what, value, beside, "", "", Verdict.OPEN, spread);
    }

    /** The ratio is to be {@code least} or more. */
    static Row atLeast(
            String what, String value, String beside, Series ratios, double least, String spread) {
        return new Row(
                what,
                value,
                beside,
                twoDigits(ratios),
                "≥ " + plain(least),
                Verdict.of(ratios.median() >= least),
                spread);
    }

    /** The ratio is to be {@code most} or less. */
    static Row atMost(
            String what, String value, String beside, Series ratios, double most, String spread) {
        return new Row(
                what,
                value,
                beside,
                twoDigits(ratios),
                "≤ " + plain(most),
                Verdict.of(ratios.median() <= most),
                spread);
    }

    /** Something with a limit of its own. */
    static Row limited(String what, String value, String budget, boolean met, String spread) {
        return new Row(what, value, "", "", budget, Verdict.of(met), spread);
    }

    private static String twoDigits(Series ratios) {
        return String.format(Locale.ROOT, "%.2f", ratios.median());
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }

    /** As a line of a Markdown table. */
    String markdown() {
        return "| %s |"
                .formatted(
                        String.join(
                                " | ",
                                what,
                                value,
                                beside,
                                ratio,
                                budget,
                                verdict.shown(),
                                spread));
    }

    /** As a shorter line under the name of its figure. */
    String headline(String figure) {
        String judged = String.join(" ", ratio.isEmpty() ? "" : ratio, budget).strip();
        return "| %s: %s | %s | %s | %s |".formatted(figure, what, value, beside, judged);
    }

    /** As a line on a terminal. */
    String printed() {
        StringBuilder line = new StringBuilder(what).append(": ").append(value);
        add(line, "  beside ", beside);
        add(line, "  ratio ", ratio);
        add(line, "  budget ", budget);
        add(line, " met: ", verdict.shown().replace("*", ""));
        add(line, "  spread ", spread);
        return line.toString();
    }

    private static void add(StringBuilder line, String name, String text) {
        if (!text.isEmpty()) {
            line.append(name).append(text);
        }
    }
}
