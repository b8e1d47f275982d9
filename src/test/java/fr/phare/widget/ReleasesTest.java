package fr.phare.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesTest {

    /** What pages elsewhere have in their {@code integrity}. Lines are added, never changed. */
    private static final Map<String, String> RELEASED =
            Map.of(
                    "1.0",
                    "sha384-Rj6Zv6HJ5C9T9roqyPYs8gL4NfF2UsS8H1yNAY6pFzaNalAc8NZ1B7gHj5wvtM3s",
                    "1.1",
                    "sha384-2BHzH4vskSCDMe2DFNUaM6HRilRJB/rcGhWxpIu3qridgk9WFmTiq5DgSxwz3p26");

    private static final int SMALL = 8 * 1024;

    private final Releases releases = new Releases();
    private final String newest =
            new String(releases.newest(1).orElseThrow().script(), StandardCharsets.UTF_8);

    ReleasesTest() throws IOException {}

    @Test
    void whatIsReleasedStaysByteForByte() {
        Map<String, String> found = new TreeMap<>();
        releases.all().forEach((version, one) -> found.put(version.toString(), one.integrity()));

        assertThat(found)
                .as("a release that pages name by its hash never changes: add another one")
                .isEqualTo(new TreeMap<>(RELEASED));
    }

    @Test
    void theNewestReleaseHasTheHighestNumber() {
        assertThat(new Releases.Version(1, 10)).isGreaterThan(new Releases.Version(1, 9));
        assertThat(new Releases.Version(2, 0)).isGreaterThan(new Releases.Version(1, 10));
        assertThat(releases.newest(1).orElseThrow().version().major()).isEqualTo(1);
        assertThat(releases.newest(0)).isEmpty();
        assertThat(releases.newest(9999)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.js", "01.0.js", "1.00.js", "0.9.js", "1.0.css", "99999.0.js", ""})
    void whatIsNoReleaseIsNotFound(String file) {
        assertThat(releases.named(file)).isEmpty();
    }

    @Test
    void isLightEnoughForAPhoneInTheCountry() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(newest.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(packed.size()).isLessThan(SMALL);
    }

    @Test
    void dependsOnNothingAndKeepsNothing() {
        assertThat(newest)
                .doesNotContainPattern("\\bimport\\s*[({\"']|\\bfrom\\s+['\"]")
                .doesNotContain("cookie", "localStorage", "sessionStorage", "indexedDB", "http:/")
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write");
    }

    /** The one file outside {@code messages/} with texts: it has to be complete by itself. */
    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(keys("fr")).isNotEmpty().isEqualTo(keys("en"));
        assertThat(texts("fr") + texts("en")).as("apostrophes").doesNotContain("\\'", "\"", "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void saysWhatThePageSays(String language) throws IOException {
        Properties page = new Properties();
        try (InputStream file =
                getClass().getResourceAsStream("/messages/callback_" + language + ".properties")) {
            page.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        String prefix = "callback.topic.";
        List<String> topics =
                page.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).toList();

        assertThat(topics).hasSize(10);
        for (String key : topics) {
            String code = key.substring(prefix.length()).toLowerCase(Locale.ROOT);
            assertThat(texts(language)).contains(code + ": '" + page.getProperty(key) + "',");
        }
        for (String key : List.of("name", "topic", "message", "message.hint", "send")) {
            assertThat(texts(language)).contains(page.getProperty("callback.ask." + key));
        }
        assertThat(texts(language))
                .contains(page.getProperty("callback.setting.page-closed.shipped"))
                .contains(page.getProperty("callback.ask.doubtful").replace(" {0}.", ""));
        assertThat(texts(language).replace("'\n      + '", ""))
                .contains(page.getProperty("callback.ask.know.unread"));
    }

    private String texts(String language) {
        int start = newest.indexOf("\n  " + language + ": ");
        return newest.substring(start + 1, newest.indexOf("\n  }", start));
    }

    private List<String> keys(String language) {
        return Pattern.compile("(?m)^ {4,}(\\w+): ['{]")
                .matcher(texts(language))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
