package fr.phare.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lighthouse's scores of the pages that people open first. */
final class LighthouseFigure implements Figure {

    private static final int BUDGET = 95;
    private static final int OLDEST_NODE = 22;
    private static final List<String> CATEGORIES =
            List.of("performance", "accessibility", "best-practices", "seo");
    private static final Pattern SCORE = Pattern.compile("score (\\S+) (\\d+)");
    private static final Pattern FOLLOW =
            Pattern.compile("\"followUrl\":\"[^\"]*(/suivi/[^\"]+)\"");

    private final Path sources;

    /**
     * @param sources directory of {@code measure.js} and the locked versions
     */
    LighthouseFigure(Path sources) {
        this.sources = sources;
    }

    @Override
    public String name() {
        return "lighthouse";
    }

    @Override
    public String title() {
        return "Lighthouse";
    }

    @Override
    public String method(boolean quick) {
        return """
        Lighthouse with its defaults (a slow phone on a slow network, simulated) in a fresh \
        Chromium, median of %d runs; performance / accessibility / best practices / search \
        engines.\
        """
                .formatted(runs(quick));
    }

    private static int runs(boolean quick) {
        return quick ? 1 : 3;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Path tool = site.work().resolve("lighthouse");
        String node = node(site.work());
        install(tool);
        String address = "http://127.0.0.1:" + site.phare().port();
        Map<String, String> cookies = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (String page : pages(site, cookies)) {
            rows.add(
                    row(
                            page,
                            scores(
                                    List.of(
                                            node,
                                            "measure.js",
                                            address + page,
                                            cookies.getOrDefault(page, "")),
                                    tool,
                                    runs(site.quick()))));
        }
        return rows;
    }

    private static List<String> pages(Site site, Map<String, String> cookies)
            throws IOException, InterruptedException {
        Wire.Answer asked;
        try (Wire wire = new Wire(site.phare().port())) {
            asked = new Asking().byApi(wire, Site.ASKED);
        }
        Matcher follow = FOLLOW.matcher(asked.text());
        if (!follow.find()) {
            throw new IOException("No private link in " + asked.text());
        }
        cookies.put("/bureau", site.advisers().of(Site.DESK, 0).cookies());
        return List.of("/rappel/" + Site.ASKED, follow.group(1), "/connexion", "/bureau");
    }

    /** A Node.js that is recent enough: installed, else the one in Playwright's driver. */
    private static String node(Path work) throws IOException, InterruptedException {
        try {
            String version = run(List.of("node", "--version"), work).strip();
            if (Integer.parseInt(version.replaceAll("^v|[.].*$", "")) >= OLDEST_NODE) {
                return "node";
            }
        } catch (IOException none) {
            // The one below will do.
        }
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        Path carried = work.resolve("node/driver/" + (arm ? "linux-arm64" : "linux") + "/node");
        if (!Files.exists(carried)) {
            throw new IOException("Lighthouse needs Node.js 22 or later.");
        }
        carried.toFile().setExecutable(true);
        return carried.toString();
    }

    private void install(Path tool) throws IOException, InterruptedException {
        if (System.getenv().getOrDefault("PHARE_CHROMIUM", "").isEmpty()) {
            throw new IOException("Lighthouse needs Chromium: set PHARE_CHROMIUM to it.");
        }
        Files.createDirectories(tool);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "measure.js")) {
            Files.copy(
                    sources.resolve(file), tool.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(tool.resolve("node_modules/lighthouse/package.json"))) {
            try {
                run(List.of("npm", "ci"), tool);
            } catch (IOException e) {
                throw new IOException(
                        "Lighthouse could not be installed by npm: it needs npm"
                                + " and a network once.",
                        e);
            }
        }
    }

    private static Map<String, Series> scores(List<String> command, Path tool, int runs)
            throws IOException, InterruptedException {
        Map<String, double[]> scores = new TreeMap<>();
        for (int i = 0; i < runs; i++) {
            String output = run(command, tool);
            Matcher score = SCORE.matcher(output);
            while (score.find()) {
                scores.computeIfAbsent(score.group(1), c -> new double[runs])[i] =
                        Double.parseDouble(score.group(2));
            }
            below(output).forEach(line -> System.out.println("    " + line));
        }
        Map<String, Series> series = new TreeMap<>();
        scores.forEach((category, values) -> series.put(category, new Series(values)));
        return series;
    }

    private static TreeSet<String> below(String output) {
        TreeSet<String> lines = new TreeSet<>();
        output.lines().filter(line -> line.startsWith("below ")).forEach(lines::add);
        return lines;
    }

    private static Row row(String page, Map<String, Series> scores) {
        List<String> shown = new ArrayList<>();
        boolean met = true;
        for (String category : CATEGORIES) {
            double median = scores.getOrDefault(category, new Series(0)).median();
            shown.add(Long.toString(Math.round(median)));
            met &= median >= BUDGET;
        }
        String path = page.startsWith("/suivi/") ? "/suivi/…" : page;
        return Row.limited(
                "`" + path + "`", String.join(" / ", shown), "≥ " + BUDGET + " each", met, "");
    }

    private static String run(List<String> command, Path directory)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + output.strip());
        }
        return output;
    }
}
