package fr.phare.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code docs/figures.md}. */
final class FiguresDocument {

    private static final String HEAD =
            """
            # Figures

            Written by `./phare bench`: the packaged archive as production runs it, on the embedded
            PostgreSQL with its usual durability (a commit is on disk when it returns), beside a
            floor or a peer on the same machine and the same database, by turns. Values are medians;
            “spread” is least and most of the rounds. Ratios carry to other machines, absolute
            values do not.
            """;

    private static final String TABLE =
            """
            | | Phare | beside | ratio | budget | met | spread |
            |---|---|---|---|---|---|---|
            """;

    private final boolean quick;
    private final double loadBefore = Machine.load();
    private final List<String> sections = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();

    FiguresDocument(boolean quick) {
        this.quick = quick;
    }

    void add(Figure figure, List<Row> rows) {
        StringBuilder section = new StringBuilder(TABLE);
        rows.forEach(row -> section.append(row.markdown()).append('\n'));
        String more = figure.more();
        if (!more.isEmpty()) {
            section.append('\n').append(more);
        }
        add(figure, section.toString());
        headlines.add(rows.getFirst().headline(figure.title()));
        rows.stream()
                .filter(row -> row.verdict() == Row.Verdict.MISSED)
                .forEach(row -> missed.add(figure.title() + ": " + row.what()));
    }

    /** A figure that could not be measured on this machine. */
    void addMissing(Figure figure, String reason) {
        add(figure, "Not measured: " + reason + "\n");
        missed.add(figure.title() + ": not measured");
    }

    private void add(Figure figure, String text) {
        sections.add(
                "\n## %s\n\n%s\n\n%s"
                        .formatted(figure.title(), figure.method(quick).strip(), text));
    }

    String text() {
        return HEAD + machine() + "\n" + verdict() + "\n" + String.join("", sections);
    }

    private String machine() {
        return """

        | | |
        |---|---|
        | measured | %s%s |
        | processors | %s |
        | memory | %s |
        | load before | %.1f |
        | JDK | %s |
        | PostgreSQL | 18, embedded |
        """
                .formatted(
                        today("d MMMM uuuu, HH:mm 'UTC'"),
                        quick ? ", a quick run: rough figures" : "",
                        Machine.processors(),
                        Machine.memory(),
                        loadBefore,
                        Machine.jdk());
    }

    /** What the README quotes: the first line of each figure. */
    String summary() {
        return """
        Measured on %s: %s, %s, JDK %s%s.

        | | Phare | beside | ratio or budget |
        |---|---|---|---|
        %s

        %s
        """
                .formatted(
                        today("d MMMM uuuu"),
                        Machine.processors(),
                        Machine.memory(),
                        Runtime.version().feature(),
                        quick ? ", a quick run: rough figures" : "",
                        String.join("\n", headlines),
                        verdict());
    }

    private static String today(String pattern) {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    /** One sentence. */
    String verdict() {
        return missed.isEmpty()
                ? "All budgets are met."
                : "Budgets missed: " + String.join("; ", missed) + ".";
    }
}
