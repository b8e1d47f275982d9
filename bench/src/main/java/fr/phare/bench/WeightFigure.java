package fr.phare.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a visitor's browser loads to show the public page. */
final class WeightFigure implements Figure {

    private static final int BUDGET = 60_000;

    /** What a page, a style sheet or a script makes the browser load. */
    private static final List<Pattern> LOADED =
            List.of(
                    Pattern.compile("<link rel=\"(?:icon|stylesheet)\" href=\"([^\"]+)\""),
                    Pattern.compile("<(?:script|img)[^>]* src=\"([^\"]+)\""),
                    Pattern.compile("url\\(['\"]?([^'\")]+)"),
                    Pattern.compile("\\bfrom\\s+'([^']+)'"),
                    Pattern.compile("\\bimport\\s*\\(?\\s*'([^']+)'"));

    @Override
    public String name() {
        return "weight";
    }

    @Override
    public String title() {
        return "Weight of the public page";
    }

    @Override
    public String method(boolean quick) {
        return """
        `/rappel/…` and everything it makes a browser load, heads and bodies as they come over \
        the wire with `Accept-Encoding: gzip`. Again: what is not kept by the browser.\
        """;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Map<String, Wire.Answer> loaded = load(site.phare().port(), "/rappel/" + Site.ASKED);
        long all = loaded.values().stream().mapToLong(WeightFigure::bytes).sum();
        long again =
                loaded.values().stream()
                        .filter(answer -> !answer.header("cache-control").contains("immutable"))
                        .mapToLong(WeightFigure::bytes)
                        .sum();
        return List.of(
                Row.limited(
                        "first time, %d resources".formatted(loaded.size()),
                        kilobytes(all),
                        "≤ 60 kB",
                        all <= BUDGET,
                        ""),
                Row.told("again", kilobytes(again), "", ""));
    }

    private static Map<String, Wire.Answer> load(int port, String page) throws IOException {
        Map<String, Wire.Answer> loaded = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(page));
        try (Wire wire = new Wire(port)) {
            while (!open.isEmpty()) {
                String path = open.remove();
                if (!loaded.containsKey(path)) {
                    Wire.Answer answer =
                            wire.get(path, Asking.from(1) + "Accept-Encoding: gzip\r\n");
                    if (answer.status() != 200) {
                        throw new IOException(path + " answered " + answer.status());
                    }
                    loaded.put(path, answer);
                    named(answer).forEach(name -> open.add(resolve(path, name)));
                }
            }
        }
        return loaded;
    }

    private static List<String> named(Wire.Answer answer) throws IOException {
        String type = answer.header("content-type");
        if (!type.startsWith("text/")) {
            return List.of();
        }
        String text = text(answer);
        return LOADED.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("data:"))
                .toList();
    }

    private static String text(Wire.Answer answer) throws IOException {
        if (!answer.header("content-encoding").equals("gzip")) {
            return answer.text();
        }
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String resolve(String page, String name) {
        return URI.create(page).resolve(name).getPath();
    }

    private static long bytes(Wire.Answer answer) {
        return answer.head().length() + answer.body().length;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
    }
}
