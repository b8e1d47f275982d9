package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of {@code <phare-rappel>} on a page, as a visitor uses it. */
final class WidgetForm {

    private WidgetForm() {}

    static void fill(Page page, String name, String number) {
        page.locator("phare-rappel #name").fill(name);
        page.locator("phare-rappel #phone").fill(number);
    }

    static Locator button(Page page) {
        return page.locator("phare-rappel button");
    }

    static void assertAccepted(Page page) {
        Locator form = page.locator("phare-rappel");
        assertThat(form.locator("h2")).hasText("C’est noté\u00a0: on vous rappelle");
        assertThat(form.locator("section")).containsText("Nous vous appelons avant");
    }

    static String reference(Page page) {
        return page.locator("phare-rappel p > strong").last().textContent();
    }
}
