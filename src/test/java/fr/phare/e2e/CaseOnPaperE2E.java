package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages at twice their size and on paper, and what stands above them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseOnPaperE2E {

    private static final String ADVISER = "conseil@ici.example";
    private static final String MANAGER = "responsable@ici.example";

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("paper");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    /** A case with a person, notes and one answer. */
    private static void fillCase(Page adviser) {
        TwoChambers.received(adviser, "Éloïse Œuvrard");
        adviser.locator("#notes").fill("La rue est fermée depuis le 3.\nPlus un client.");
        assertThat(adviser.locator("#note-status")).containsText("enregistré");
        adviser.locator("#situation .fact select").first().selectOption("true");
    }

    private void go(Page page, String path) {
        page.navigate(chambers.address() + path);
    }

    @Test
    void atTwiceTheSizeNothingIsWiderThanTheScreen() {
        try (BrowserContext office = browser.desk();
                BrowserContext other = browser.desk()) {
            Page adviser = chambers.join(office, ADVISER);
            fillCase(adviser);
            adviser.setViewportSize(640, 450);
            adviser.reload();
            Browser.look(adviser, "zoom-case");
            adviser.locator("[data-key=r]").click();
            adviser.waitForURL(url -> url.contains("/recapitulatif"));
            Browser.look(adviser, "zoom-recap");

            Page manager = chambers.join(other, MANAGER);
            manager.setViewportSize(640, 450);
            for (String path :
                    List.of(
                            "/reglages",
                            "/reglages/textes",
                            "/reglages/textes/callback.confirmation-sms.fr",
                            "/reglages/cellules",
                            "/personnes",
                            "/horaires")) {
                go(manager, path);
                Browser.look(manager, "zoom" + path.replaceAll("[/.]", "-"));
            }
        }
    }

    @Test
    void aCaseIsPrintedWithWhatIsKnownAndWithoutWhatIsToBeFilledIn() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = chambers.join(office, ADVISER);
            fillCase(adviser);
            adviser.evaluate("window.print = () => { window.printed = true; }");
            Browser.button(adviser, "Imprimer").click();
            assertThat(adviser.evaluate("window.printed")).isEqualTo(true);

            adviser.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(adviser, "case-on-paper");
            assertThat(adviser.locator("h1")).isVisible();
            assertThat(adviser.locator("#notes")).isVisible();
            assertThat(adviser.locator("#personnes summary").first()).isVisible();
            assertThat(adviser.locator("#situation .fact").first()).isVisible();
            assertThat(adviser.locator("#aides h2").first()).isVisible();
            assertThat(adviser.locator("ol.timeline")).isVisible();
            assertThat(adviser.locator("header.site")).isHidden();
            assertThat(adviser.locator("button:visible")).hasCount(0);
            assertThat(adviser.locator("#entreprise form:visible")).hasCount(0);
            assertThat(adviser.locator("#name-new")).isHidden();
            assertThat(adviser.locator("#suite #nextStep")).isHidden();
            assertThat(adviser.locator("#personnes input[name=phone]").first()).isVisible();
            assertThat(adviser.locator("#situation .fact:visible")).hasCount(1);
        }
    }

    @Test
    void whoWaitsIsCountedAboveEveryPageAsItHappens() {
        try (BrowserContext office = browser.desk();
                BrowserContext phone = browser.phone();
                BrowserContext street = browser.phone()) {
            Page adviser = chambers.join(office, ADVISER);
            go(adviser, "/catalogue");
            assertThat(adviser.locator("#line-now")).containsText("0 à rappeler");

            Page visitor = street.newPage();
            visitor.navigate(chambers.address() + "/rappel/ici");
            visitor.locator("#name").fill("Luc Caron");
            visitor.locator("#phone").fill("06 12 34 56 78");
            visitor.locator("main form button").last().click();
            assertThat(visitor.locator("#line-now")).hasCount(0);

            assertThat(adviser.locator("#line-now")).containsText("1 à rappeler");
            Browser.look(adviser, "waiting");
            adviser.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.look(adviser, "waiting-dark");
            Page small = chambers.join(phone, ADVISER);
            go(small, "/catalogue");
            assertThat(small.locator("#line-now")).containsText("1 à rappeler");
            Browser.look(small, "waiting");
        }
    }
}
