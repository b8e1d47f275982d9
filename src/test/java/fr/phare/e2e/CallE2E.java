package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What came of a call is said on purpose: a stray key says nothing, and a slip is undone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallE2E {

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("call");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private void asks(BrowserContext somebody, String name, String phone) {
        Map<String, String> asking = Map.of("cell", "ici", "name", name, "phone", phone);
        assertThat(
                        somebody.request()
                                .post(
                                        chambers.address() + "/api/v1/callbacks",
                                        RequestOptions.create().setData(asking)))
                .isOK();
    }

    private static void take(Page adviser) {
        adviser.locator("html[data-keys=ready]").waitFor();
        adviser.keyboard().press("p");
        assertThat(adviser.locator("[data-key=j]")).isVisible();
    }

    @Test
    void enterNeverSaysThatThePersonWasReached() {
        try (BrowserContext phone = browser.phone();
                BrowserContext office = browser.desk()) {
            asks(phone, "Éloïse Œuvrard", "0612345678");
            Page adviser = chambers.join(office, "conseil@ici.example");
            take(adviser);
            adviser.locator("#whose input[type=checkbox]").focus();
            adviser.keyboard().press("Space");
            adviser.keyboard().press("Enter");
            assertThat(adviser.locator("#resultat-error")).isVisible();
            assertThat(adviser.locator("#whose input[type=checkbox]")).isChecked();
            look(adviser, "enter");

            adviser.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Rappeler à une autre heure"))
                    .click();
            adviser.locator("#le").fill("2030-03-04T10:15");
            adviser.waitForNavigation(() -> adviser.keyboard().press("Enter"));
            assertThat(adviser.locator("#resultat-error")).isVisible();
            assertThat(adviser.locator("#le")).hasValue("2030-03-04T10:15");
            assertThat(adviser.locator("[data-key=j]")).isVisible();
            look(adviser, "call-later");
        }
    }

    @Test
    void reachedByMistakeIsUndoneByKeyboard() {
        try (BrowserContext phone = browser.phone();
                BrowserContext office = browser.desk()) {
            asks(phone, "Paul Garnier", "0612345679");
            Page adviser = chambers.join(office, "adjointe@ici.example");
            adviser.navigate(chambers.address() + "/bureau");
            take(adviser);
            adviser.locator("html[data-keys=ready]").waitFor();
            adviser.keyboard().press("j");
            assertThat(adviser.locator("[data-key=z]")).isVisible();
            look(adviser, "reached");
            adviser.setViewportSize(360, 800);
            look(adviser, "reached");
            adviser.locator("html[data-keys=ready]").waitFor();
            adviser.keyboard().press("z");
            assertThat(adviser.locator("[data-key=j]")).isVisible();
            look(adviser, "undone");
        }
    }

    private static void look(Page page, String name) {
        Browser.picture(page, "call-" + name);
        Browser.assertAccessible(page);
    }
}
