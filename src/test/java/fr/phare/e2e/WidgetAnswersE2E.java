package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the form makes of answers: late, lost, odd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetAnswersE2E {

    private HostSite site;
    private Browser browser;

    @BeforeAll
    void open() {
        site = HostSite.open("widget-answers");
        browser = site.browser();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void anAnswerLostOnTheWayMakesNoSecondAsking() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            List<String> keys = new ArrayList<>();
            List<String> lost = new ArrayList<>();
            page.onRequest(request -> key(request, keys));
            page.navigate(site.page(site.copied("following")));
            page.route(
                    "**/api/v1/callbacks",
                    route -> {
                        APIResponse kept = route.fetch();
                        lost.add(kept.text());
                        route.abort();
                    });
            WidgetForm.fill(page, "Éloïse Œuvrard", "06 12 34 56 72");
            WidgetForm.button(page).click();
            Locator form = page.locator("phare-rappel");
            assertThat(form.locator("[role=alert]")).containsText("n’est perdu");
            assertThat(page.getByText("03 20 00 00 09")).isVisible();
            assertThat(form.locator("#name")).hasValue("Éloïse Œuvrard");
            Browser.picture(page, "widget-lost");
            Browser.assertAccessible(page);
            page.unroute("**/api/v1/callbacks");
            WidgetForm.button(page).click();
            WidgetForm.assertAccepted(page);
            assertThat(lost)
                    .hasSize(1)
                    .allMatch(answer -> answer.contains(WidgetForm.reference(page)));
            assertThat(keys).hasSize(2).allMatch(key -> key.equals(keys.getFirst()));
        }
    }

    private static void key(Request request, List<String> keys) {
        if (request.method().equals("POST")) {
            keys.add(request.headerValue("Idempotency-Key"));
        }
    }

    @Test
    void aDoubleClickMakesOneAskingAndAnotherTextAnotherKey() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            List<String> keys = new ArrayList<>();
            page.onRequest(request -> key(request, keys));
            page.navigate(site.page(site.copied("following")));
            Response refused =
                    page.waitForResponse(
                            "**/api/v1/callbacks", () -> WidgetForm.button(page).dblclick());
            assertThat(refused.status()).isEqualTo(422);
            WidgetForm.fill(page, "Éloïse Œuvrard", "06 12 34 56 73");
            WidgetForm.button(page).dblclick();
            WidgetForm.assertAccepted(page);
            assertThat(keys.getFirst()).isNotEqualTo(keys.getLast());
            assertThat(Set.copyOf(keys)).hasSize(2);
        }
    }

    private static void answerWith(Page page, String path, int status, String json) {
        page.route(
                "**/api/v1/" + path,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(status)
                                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                                        .setBody(json)));
    }

    /** Réunion's clock, in a browser that lives by that of Paris. */
    @Test
    void timesAreTheCellsAndWhatIsLikelyIsSaidWhereThePromiseMayBeMissed() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            answerWith(
                    page,
                    "promise*",
                    200,
                    """
                    {"open": false, "promisedBy": "2026-11-01T09:05:00+04:00",
                     "expectedBy": "2026-11-04T16:45:00+04:00"}\
                    """);
            page.navigate(site.page(site.copied("following")));
            assertThat(page.locator("phare-rappel [role=status]"))
                    .hasText(
                            Pattern.compile(
                                    ".*avant dimanche 1er novembre à 9.h.05.*comptez plutôt.:"
                                            + " mercredi 4 novembre à 16.h.45.*fermée.*"));
            Browser.picture(page, "widget-doubtful");
        }
    }

    @Test
    void anAnswerIsTextAndNeverRuns() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            page.navigate(site.page(site.copied("following")));
            answerWith(
                    page,
                    "callbacks",
                    201,
                    """
                    {"reference": "<img src=x onerror=alert(1)>",
                     "followUrl": "javascript:alert(1)",
                     "promisedBy": "2026-11-09T16:30:00+01:00"}\
                    """);
            WidgetForm.button(page).click();
            WidgetForm.assertAccepted(page);
            assertThat(page.locator("phare-rappel section")).containsText("<img src=x");
            assertThat(page.locator("phare-rappel section a")).hasCount(0);
        }
    }
}
