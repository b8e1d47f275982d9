package fr.phare.aid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the files of a catalogue are found. */
public final class CatalogueFiles {

    private static final String SHIPPED = "classpath:catalogue/";
    private static final List<String> SINGLE =
            List.of(CatalogueReader.FACTS, CatalogueReader.PARAMETERS);
    private static final List<String> FOLDERS =
            List.of(CatalogueReader.AIDS, CatalogueReader.ORIENTATIONS);

    /** More characters are refused by the reader; a character takes four bytes at most. */
    private static final long MOST_BYTES = 4L * Shape.MAX_CHARACTERS;

    private CatalogueFiles() {}

    /** The catalogue that is packaged with the application. */
    public static Catalogue packaged() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            Map<String, String> files = new HashMap<>();
            for (String name : SINGLE) {
                files.put(name, text(resources.getResource(SHIPPED + name)));
            }
            for (String folder : FOLDERS) {
                for (Resource file : resources.getResources(SHIPPED + folder + "*.yaml")) {
                    files.put(folder + file.getFilename(), text(file));
                }
            }
            return CatalogueReader.read(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /**
     * The catalogue in {@code directory}, laid out as in the archive.
     *
     * @throws Catalogue.Refusal for the first file that is not acceptable, or is missing
     * @throws IOException when a file cannot be read
     */
    public static Catalogue in(Path directory) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String name : SINGLE) {
            if (Files.exists(directory.resolve(name))) {
                files.put(name, text(directory, name));
            }
        }
        for (String folder : FOLDERS) {
            for (String name : names(directory.resolve(folder))) {
                files.put(folder + name, text(directory, folder + name));
            }
        }
        return CatalogueReader.read(files);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.size(file) > MOST_BYTES) {
            throw new Catalogue.Refusal(name, 1, "larger than " + MOST_BYTES + " bytes");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Catalogue.Refusal(name, 1, "not UTF-8");
        }
    }
}
