package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;

/** A session of 45 seconds instead of hours: its end is announced, put off, and survived. */
class SessionE2E {

    private static final double PATIENCE = 90_000;

    @Test
    void theEndIsAnnouncedPutOffAndThePageComesBackWithItsWords() {
        try (TwoChambers chambers = TwoChambers.open("session", "--phare.session.idle=45s");
                Browser browser = Browser.open();
                BrowserContext office = browser.desk()) {
            Page adviser = chambers.join(office, "conseil@ici.example");
            TwoChambers.received(adviser, "Ana Martin");
            String path = adviser.url().replaceAll("\\?.*", "");

            assertThat(adviser.locator("#session-end [data-stay]")).isVisible(patiently());
            Browser.picture(adviser, "desk-session-soon");
            Browser.assertAccessible(adviser);
            adviser.locator("[data-stay]").click();
            assertThat(adviser.locator("#session-end")).isHidden();

            assertThat(adviser.locator("#session-end [data-stay]")).isVisible(patiently());
            assertThat(adviser.locator("#session-end a")).isVisible(patiently());
            Browser.picture(adviser, "desk-session-over");
            Browser.assertAccessible(adviser);
            adviser.locator("#notes")
                    .evaluate(
                            "(area) => { area.value = 'Mots d’après la fin';"
                                    + " area.dispatchEvent(new Event('input')); }");
            assertThat(adviser.locator("#note-status")).containsText("Session terminée");
            adviser.onDialog(dialog -> dialog.accept());
            adviser.locator("#session-end a").click();
            TwoChambers.signIn(adviser, "conseil@ici.example");
            adviser.waitForURL(url -> url.startsWith(path));
            assertThat(adviser.locator("#notes")).hasValue("Mots d’après la fin");
        }
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }
}
