package fr.phare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocLinksTest {

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK =
            Pattern.compile(
                    "]\\(\\s*<?([^\\s)>]+)"
                            + "|^\\[[^]]+]:\\s*(\\S+)"
                            + "|<(?:img|a)\\s[^>]*?(?:src|href)=\"([^\"]+)\"",
                    Pattern.MULTILINE);
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:|mailto:|tel:|//|#).*");

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() {
        assertThat(documents()).isNotEmpty();
        assertThat(documents().stream().flatMap(DocLinksTest::brokenLinks)).isEmpty();
    }

    private static List<Path> documents() {
        return Stream.concat(
                        directly(Path.of("")).filter(path -> path.toString().endsWith(".md")),
                        directly(Path.of(""))
                                .filter(Files::isDirectory)
                                .filter(path -> !path.toString().matches("\\..*|target|data"))
                                .flatMap(directory -> Source.files(directory, ".md")))
                .toList();
    }

    private static Stream<Path> directly(Path directory) {
        try (Stream<Path> listed = Files.list(directory)) {
            return listed.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> brokenLinks(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .map(
                        found ->
                                Stream.of(1, 2, 3)
                                        .map(found::group)
                                        .filter(g -> g != null)
                                        .findFirst())
                .map(target -> target.orElse(""))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .filter(target -> !leadsToAFile(document, target))
                .map(target -> document + " → " + target);
    }

    private static boolean leadsToAFile(Path document, String target) {
        return Files.exists(document.resolveSibling(target.replaceAll("[#?].*", "")));
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
