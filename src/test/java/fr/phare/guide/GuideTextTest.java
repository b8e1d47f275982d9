package fr.phare.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide as it is written, read as pages. */
class GuideTextTest {

    private static Map<String, String> chapters() throws IOException {
        Map<String, String> chapters = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("docs/guide"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString().replace(".md", "");
                chapters.put(
                        name.equals("index") ? "/aide" : "/aide/" + name,
                        GuideText.html(Files.readString(file)));
            }
        }
        return chapters;
    }

    @Test
    void nothingOfTheMarksIsLeft() throws IOException {
        assertThat(chapters()).hasSizeGreaterThan(5);
        chapters()
                .forEach(
                        (address, html) ->
                                assertThat(
                                                html.replaceAll(
                                                        "(?s)<pre.*?</pre>|<code>.*?</code>", ""))
                                        .as(address)
                                        .startsWith("<h1 ")
                                        .doesNotContain("**", "](", "`", "\n|", "\n- ", "\n#"));
    }

    @Test
    void everyLinkLeadsToAPlaceOfTheGuide() throws IOException {
        Map<String, String> chapters = chapters();
        List<String> targets =
                chapters.values().stream()
                        .flatMap(
                                html ->
                                        Pattern.compile("href=\"([^\"]+)\"")
                                                .matcher(html)
                                                .results())
                        .map((MatchResult link) -> link.group(1))
                        .toList();

        assertThat(targets).hasSizeGreaterThan(8);
        assertThat(targets)
                .allSatisfy(
                        target -> {
                            String[] parts = target.split("#", 2);
                            assertThat(chapters).containsKey(parts[0]);
                            if (parts.length == 2) {
                                assertThat(chapters.get(parts[0]))
                                        .contains("id=\"" + parts[1] + "\"");
                            }
                        });
    }

    @Test
    void textStaysText() {
        assertThat(
                        GuideText.html(
                                "# A & B\n\nDeux <b> `a<b` **fort**,\nsuite.\n\n1. un\n   deux\n"))
                .isEqualTo(
                        "<h1 id=\"a--b\">A &amp; B</h1>\n"
                                + "<p>Deux &lt;b&gt; <code>a&lt;b</code> <strong>fort</strong>,"
                                + " suite.</p>\n"
                                + "<ol>\n"
                                + "<li>un deux</li>\n"
                                + "</ol>\n");
    }

    @Test
    void aTableHasTitles() {
        assertThat(GuideText.html("| Un | Deux |\n|---|---|\n| a | [b](index.md) |"))
                .contains("<th scope=\"col\">Un</th><th scope=\"col\">Deux</th>")
                .contains("<td>a</td><td><a href=\"/aide\">b</a></td>");
    }
}
