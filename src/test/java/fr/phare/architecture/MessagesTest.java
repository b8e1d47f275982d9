package fr.phare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Keys whose values are patterns of dates, where an apostrophe quotes. */
    private static final Set<String> QUOTED = Set.of("web.moment.time-pattern");

    private static final Map<String, String> FRENCH = Messages.in("fr");
    private static final Map<String, String> ENGLISH = Messages.in("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Messages.modules("fr")).isEqualTo(Messages.modules("en"));
        for (String module : Messages.modules("fr")) {
            assertThat(Messages.of(module, "en").keySet())
                    .as(module)
                    .isEqualTo(Messages.of(module, "fr").keySet());
        }
    }

    @Test
    void everyKeyBeginsWithItsModuleAndStandsInOneFile() {
        for (String module : Messages.modules("fr")) {
            assertThat(Messages.of(module, "fr").keySet())
                    .allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void apostrophesAreTypographic() {
        for (Map<String, String> texts : List.of(FRENCH, ENGLISH)) {
            Set<String> straight =
                    texts.keySet().stream()
                            .filter(key -> texts.get(key).contains("'"))
                            .collect(Collectors.toSet());
            assertThat(QUOTED).containsAll(straight);
        }
        assertThat(QUOTED).allMatch(key -> FRENCH.get(key).contains("'"));
    }

    @Test
    void everyMessageShowsWhatIsFilledIn() {
        assertFormats(FRENCH, Locale.FRENCH);
        assertFormats(ENGLISH, Locale.ENGLISH);
    }

    @Test
    void theSameIsFilledInInBothLanguages() {
        FRENCH.forEach(
                (key, text) ->
                        assertThat(Messages.placeholders(ENGLISH.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(Messages.placeholders(text)));
    }

    private static void assertFormats(Map<String, String> texts, Locale locale) {
        texts.forEach(
                (key, text) -> {
                    if (!Messages.placeholders(text).isEmpty()) {
                        assertFormats(key, new MessageFormat(text, locale));
                    }
                });
    }

    private static void assertFormats(String key, MessageFormat format) {
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int number : new int[] {1, 2}) {
            Object[] arguments = new Object[formats.length];
            for (int i = 0; i < formats.length; i++) {
                arguments[i] = formats[i] instanceof ChoiceFormat ? number : "¤" + i + "¤";
            }
            String said = format.format(arguments);
            assertThat(said).as(key).doesNotContain("{", "}", "'").isNotBlank();
            assertThat(arguments)
                    .as(key)
                    .allMatch(
                            argument ->
                                    argument instanceof Integer || said.contains("" + argument));
        }
    }
}
