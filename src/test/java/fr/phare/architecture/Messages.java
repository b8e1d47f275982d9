package fr.phare.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of {@code messages/}, as they are written. */
final class Messages {

    private static final Path DIRECTORY = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private Messages() {}

    /** Every text of {@code language} by its key. */
    static Map<String, String> in(String language) {
        Map<String, String> all = new TreeMap<>();
        modules(language).forEach(module -> all.putAll(of(module, language)));
        return all;
    }

    static Set<String> modules(String language) {
        String ending = "_" + language + ".properties";
        return Source.files(DIRECTORY, ending)
                .map(path -> path.getFileName().toString().replace(ending, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<String, String> of(String module, String language) {
        Properties properties = new Properties();
        Path file = DIRECTORY.resolve(module + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The numbers of what is filled in. */
    static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
