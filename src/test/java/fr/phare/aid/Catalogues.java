package fr.phare.aid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Catalogues for tests: the shipped one, and small made-up ones. */
final class Catalogues {

    static final Path DIRECTORY = Path.of("catalogue");
    static final Catalogue SHIPPED = CatalogueReader.read(files());

    static final String FACTS =
            """
            facts:
              - id: loss_bp
                type: percent
                min: 0
                max: 10000
                label: {fr: Perte, en: Loss}
                question: {fr: Perte, en: Loss}
                help: {fr: Aide, en: Help}
                source: asked
                goodFor: P1M
                sensitivity: business
              - id: filed
                type: boolean
                label: {fr: Déposé, en: Filed}
                question: {fr: Déposé, en: Filed}
                help: {fr: Aide, en: Help}
                source: asked
                goodFor: P1M
                sensitivity: business
            """;

    static final String PARAMETERS =
            """
            parameters:
              - id: floor_bp
                type: percent
                label: {fr: Seuil, en: Floor}
                source: Test
                values:
                  - {from: 2020-01-01, value: 1000}
                  - {from: 2021-01-01, value: 2000}
            """;

    private Catalogues() {}

    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("facts.yaml", "parameters.yaml")) {
            files.put(name, text(DIRECTORY.resolve(name)));
        }
        for (String folder : List.of("aids", "orientations")) {
            list(folder).forEach(path -> files.put(folder + "/" + path.getFileName(), text(path)));
        }
        return files;
    }

    static List<Path> list(String folder) {
        try (Stream<Path> paths = Files.list(DIRECTORY.resolve(folder))) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a catalogue with one aid {@code made-up} that has {@code versions}. */
    static Map<String, String> madeUp(String... versions) {
        String aid =
                """
                id: made-up
                audience: public
                name: {fr: Inventée, en: Made up}
                nature: {fr: N, en: N}
                operator: {fr: O, en: O}
                summary: {fr: S, en: S}
                howToAsk: {fr: H, en: H}
                delay: {fr: D, en: D}
                contact: {text: {fr: C, en: C}, url: "https://example.org"}
                versions:
                """;
        return new TreeMap<>(
                Map.of(
                        "facts.yaml", FACTS,
                        "parameters.yaml", PARAMETERS,
                        "aids/made-up.yaml", aid + String.join("", versions)));
    }

    static String version(String id, String span, String... tests) {
        return "  - {id: \"%s\", %s, conditions: {all: [%s]}, %s}\n"
                .formatted(
                        id,
                        span,
                        String.join(", ", tests),
                        "sources: [{title: T}], lastChecked: 2026-11-22, sure: official");
    }

    static String test(String id, String when) {
        return test(id, when, "verified: true");
    }

    static String test(String id, String when, String more) {
        return "{id: %s, label: {fr: L, en: L}, when: '%s', source: T, %s}"
                .formatted(id, when, more);
    }
}
