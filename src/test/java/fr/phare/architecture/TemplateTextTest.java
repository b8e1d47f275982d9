package fr.phare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    /** Words that templates say in every language, with the reason. */
    private static final Map<String, String> UNTRANSLATED =
            Map.of(
                    "Phare", "the name",
                    "English", "a language is named in itself",
                    "Français", "a language is named in itself",
                    "SIRET", "the same in both languages",
                    "Site", "the label of a trap that nobody sees or hears",
                    "openapi", "a file",
                    "json", "a file",
                    "yaml", "a file");

    private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|aria-label|placeholder|label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    @Test
    void everyTemplateIsLookedAt() {
        assertThat(Templates.markup().keySet()).containsExactlyElementsOf(Templates.names());
    }

    @Test
    void templatesSayNothingThemselves() {
        Map<String, Set<String>> said = new TreeMap<>();
        Templates.markup()
                .forEach(
                        (template, markup) ->
                                words(markup)
                                        .forEach(
                                                word ->
                                                        said.computeIfAbsent(
                                                                        word, _ -> new TreeSet<>())
                                                                .add(template)));

        assertThat(said).containsOnlyKeys(UNTRANSLATED.keySet());
    }

    /** Single capitals are keys of the keyboard. */
    private static Stream<String> words(String markup) {
        return spoken(STYLE.matcher(markup).replaceAll(""))
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !word.matches("\\p{Lu}"));
    }

    private static Stream<String> spoken(String markup) {
        Stream<String> attributes =
                TAG.matcher(markup)
                        .results()
                        .flatMap(tag -> SPOKEN_ATTRIBUTE.matcher(tag.group()).results())
                        .map(attribute -> attribute.group(1));
        return Stream.concat(attributes, TAG.splitAsStream(markup));
    }
}
