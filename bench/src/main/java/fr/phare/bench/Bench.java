package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures Phare: {@code ./phare bench}. Prints each figure as it comes; a run of all of them also
 * writes them down.
 */
public final class Bench {

    private static final String BEGIN = "<!-- figures: begin -->";
    private static final String END = "<!-- figures: end -->";

    private Bench() {}

    private static List<Figure> figures(Path root) {
        return List.of(
                new StartFigure(),
                new CreateFigure(),
                new QueuePageFigure(),
                new TakeFigure(),
                new SnapshotFigure(),
                new LiveFigure(),
                new WeightFigure(),
                new LighthouseFigure(root.resolve("bench/lighthouse")),
                new PureFigure());
    }

    /**
     * @param arguments unpacked archive, directory for work, checkout of the sources; then names of
     *     figures and options
     */
    public static void main(String... arguments) throws Exception {
        List<String> wanted = new ArrayList<>(List.of(arguments).subList(3, arguments.length));
        Path root = Path.of(arguments[2]);
        List<Figure> figures = figures(root);
        if (wanted.remove("--list")) {
            figures.forEach(
                    figure -> System.out.printf("  %-12s %s%n", figure.name(), figure.title()));
            return;
        }
        boolean quick = wanted.remove("--quick");
        List<String> unknown = unknown(figures, wanted);
        if (!unknown.isEmpty()) {
            System.err.println("phare: No such figure: " + unknown + "; see ./phare bench --list");
            System.exit(1);
        }
        List<Figure> chosen = choose(figures, wanted);
        FiguresDocument document = new FiguresDocument(quick);
        Path work = Path.of(arguments[1]);
        Files.createDirectories(work);
        try (Site site = new Site(Path.of(arguments[0]), work, quick)) {
            for (Figure figure : chosen) {
                measure(figure, site, document);
            }
        }
        if (wanted.isEmpty()) {
            Files.writeString(root.resolve("docs/figures.md"), document.text());
            quote(root.resolve("README.md"), document.summary());
            System.out.println("\nWritten to docs/figures.md, quoted in README.md");
        }
        System.out.println(document.verdict());
    }

    /** Puts {@code text} between the marks in {@code readme}. */
    private static void quote(Path readme, String text) throws IOException {
        String all = Files.readString(readme);
        int from = all.indexOf(BEGIN) + BEGIN.length();
        int to = all.indexOf(END);
        if (from < BEGIN.length() || to < from) {
            throw new IOException("No place for figures in " + readme);
        }
        Files.writeString(readme, all.substring(0, from) + "\n" + text + all.substring(to));
    }

    private static List<String> unknown(List<Figure> figures, List<String> wanted) {
        List<String> names = figures.stream().map(Figure::name).toList();
        return wanted.stream().filter(name -> !names.contains(name)).toList();
    }

    private static List<Figure> choose(List<Figure> figures, List<String> wanted) {
        return figures.stream()
                .filter(figure -> wanted.isEmpty() || wanted.contains(figure.name()))
                .toList();
    }

    /** One that cannot be measured here says why; the others are measured all the same. */
    private static void measure(Figure figure, Site site, FiguresDocument document)
            throws InterruptedException {
        System.out.println("\n" + figure.title());
        try {
            List<Row> rows = figure.measure(site);
            rows.forEach(row -> System.out.println("  " + row.printed()));
            document.add(figure, rows);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.out.println("  not measured: " + e.getMessage());
            if (!(e instanceof IOException)) {
                e.printStackTrace();
            }
            document.addMissing(figure, String.valueOf(e.getMessage()));
        }
    }
}
