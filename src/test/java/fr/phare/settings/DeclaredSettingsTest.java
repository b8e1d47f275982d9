package fr.phare.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every setting that any module declares. */
@PhareTest
class DeclaredSettingsTest {

    @Autowired private DeclaredSettings declared;
    @Autowired private Languages languages;

    @Test
    void eachIsNamedAndExplainedInBothLanguages() {
        for (Words words : List.of(languages.in("fr"), languages.in("en"))) {
            for (Setting<?> setting : declared.all()) {
                assertThat(words.t(setting.label())).as("%s", setting).isNotBlank();
                assertThat(words.t(setting.label() + ".hint")).as("%s", setting).isNotBlank();
                assertThat(said(setting, words)).as("%s", setting).isNotBlank();
                setting.placeholders().forEach(one -> assertExplained(one, words));
            }
        }
        assertThat(declared.all()).hasSizeGreaterThan(10);
    }

    private <T> String said(Setting<T> setting, Words words) {
        return setting.say(setting.shipped(languages), words);
    }

    private static void assertExplained(Placeholder placeholder, Words words) {
        assertThat(words.t(placeholder.key())).isNotBlank();
        assertThat(words.t(placeholder.key() + ".sample")).isNotBlank();
    }

    @Test
    void eachIsShippedWithAValueThatAManagerCouldHaveTyped() {
        declared.all().forEach(this::assertAccepted);
    }

    private <T> void assertAccepted(Setting<T> setting) {
        T shipped = setting.shipped(languages);
        assertThat(setting.read(setting.canonical(shipped)))
                .as("%s", setting)
                .isEqualTo(new Reading.Accepted<>(shipped));
    }

    @Test
    void eachIsFoundByItsKeyAndStandsOnItsPage() {
        for (Setting<?> setting : declared.all()) {
            assertThat(declared.find(setting.key())).contains(setting);
            SettingGroup group = declared.group(setting.key()).orElseThrow();
            assertThat(declared.on(group.page())).contains(group);
        }
        assertThat(declared.find("callback.nothing")).isEmpty();
    }

    @Test
    void sampleMessagesAreMadeOfTextsOfTheirGroup() {
        for (SettingsPage page : SettingsPage.values()) {
            for (SettingGroup group : declared.on(page)) {
                for (Sample sample : group.samples()) {
                    assertThat(group.settings().stream().filter(sample::shows)).isNotEmpty();
                    assertThat(group.settings())
                            .containsAll(Translated.all(sample.parts().toArray(Translated[]::new)));
                }
            }
        }
    }
}
