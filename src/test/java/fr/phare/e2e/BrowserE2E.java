package fr.phare.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The instruments of the browser tests measure: a fault is found and named, a sound page passes.
 */
class BrowserE2E {

    private static final String SOUND =
            """
            <!doctype html><html lang="fr"><title>Phare</title>
            <main><h1>Être rappelé</h1><label>Nom <input name="name"></label></main></html>
            """;

    @Test
    void axeNamesTheFaultAndPassesASoundPage() {
        try (Browser browser = Browser.open();
                BrowserContext phone = browser.phone()) {
            Page page = phone.newPage();
            page.setContent(SOUND);
            Browser.assertAccessible(page);
            Browser.picture(page, "instruments");
            assertThat(Path.of("target/screenshots/instruments-360.png")).isNotEmptyFile();
            page.setContent(SOUND.replace("<label>Nom <input name=\"name\"></label>", "<input>"));
            assertThatThrownBy(() -> Browser.assertAccessible(page))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label")
                    .hasMessageContaining("<input>");
        }
    }
}
