package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The form on pages of another origin, with what {@code /widget} says to copy there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetE2E {

    private static final String STRICT =
            "default-src 'none'; %s base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String WATCH =
            """
            window.violations = [];
            addEventListener('securitypolicyviolation', (violation) =>
              violations.push(violation.effectiveDirective + ' ' + violation.blockedURI));
            """;

    private static final String ANYTHING_KEPT =
            """
            async () => [document.cookie, localStorage.length, sessionStorage.length,
              (await indexedDB.databases()).length, (await caches.keys()).length].join()
            """;

    private HostSite site;
    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        site = HostSite.open("widget");
        chambers = site.chambers();
        browser = site.browser();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void asksFromAPageOfAnotherOriginAndLeavesNothingBehind() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            Set<String> asked = new TreeSet<>();
            page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
            String address = site.page(site.copied("following"));
            page.navigate(address);
            assertThat(page.locator("phare-rappel"))
                    .containsText("Si vous demandez maintenant, nous vous appelons avant");
            WidgetForm.fill(page, "Éloïse Œuvrard", "06 12 34 56 70");
            page.locator("phare-rappel #topic").selectOption("loyer");
            page.locator("phare-rappel #message").fill("La rue est fermée.");
            WidgetForm.button(page).click();
            WidgetForm.assertAccepted(page);
            assertThat(context.cookies()).isEmpty();
            assertThat(page.evaluate(ANYTHING_KEPT)).isEqualTo(",0,0,0,0");
            assertThat(asked)
                    .containsExactlyInAnyOrder(
                            URI.create(address).getAuthority(),
                            URI.create(chambers.address()).getAuthority());

            Page mine =
                    context.waitForPage(
                            () -> page.locator("phare-rappel a[target=_blank]").first().click());
            assertThat(mine.locator("main")).containsText(WidgetForm.reference(page));
        }
    }

    @Test
    void aStrictContentPolicyHasNothingToReport() {
        String policy = STRICT.formatted(site.copied("policy").replace('\n', ' '));
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            errors.add(message.text());
                        }
                    });
            page.navigate(site.page(site.copied("pinned"), policy));
            WidgetForm.button(page).click();
            assertThat(page.locator("phare-rappel #name-error")).isVisible();
            assertThat(errors).hasSize(1).allMatch(text -> text.contains("422"));
            WidgetForm.fill(page, "Éloïse Œuvrard", "06 12 34 56 71");
            WidgetForm.button(page).click();
            WidgetForm.assertAccepted(page);
            Browser.picture(page, "widget-strict-policy");
            assertThat(page.evaluate("violations.join()")).isEqualTo("");
            assertThat(errors).hasSize(1);
        }
    }

    @Test
    void whereThePolicyForgetsUsTheNumberIsShown() {
        String policy = site.copied("policy").replaceAll("connect-src.*", "");
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            page.navigate(
                    site.page(
                            site.copied("following"), STRICT.formatted(policy.replace('\n', ' '))));
            assertUnreachable(page);
            assertThat((String) page.evaluate("violations.join()")).contains("connect-src");
        }
    }

    @Test
    void aScriptThatIsNotTheOneWhoseHashIsGivenDoesNotRun() {
        String right = site.copied("pinned");
        int hash = right.indexOf("sha384-") + "sha384-".length();
        char other = right.charAt(hash) == 'A' ? 'B' : 'A';
        String wrong = right.substring(0, hash) + other + right.substring(hash + 1);
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(site.page(right));
            assertThat(WidgetForm.button(page)).isVisible();
            page.navigate(site.page(wrong));
            page.waitForLoadState();
            assertThat(page.locator("phare-rappel a[href^='tel:']")).isVisible();
            assertThat(page.evaluate("customElements.get('phare-rappel') === undefined"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatStandsBetweenTheTagsIsShownWhereTheScriptDoesNotCome() {
        String address = site.page(site.copied("following"));
        String gone =
                site.page(site.copied("following").replace("/widget/v1.js", "/widget/gone.js"));
        try (BrowserContext script = browser.desk();
                BrowserContext none = browser.phoneWithoutScript()) {
            assertShowsWhatStandsBetweenTheTags(script.newPage(), gone);
            assertShowsWhatStandsBetweenTheTags(none.newPage(), address);
        }
    }

    private static void assertShowsWhatStandsBetweenTheTags(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("phare-rappel a[href^='tel:']")).isVisible();
        assertThat(page.locator("phare-rappel a[href$='/rappel/ici']")).isVisible();
    }

    private static void assertUnreachable(Page page) {
        Locator form = page.locator("phare-rappel");
        assertThat(form.locator("[role=alert]"))
                .containsText("Le service de rappel ne répond pas en ce moment.");
        assertThat(page.getByText("03 20 00 00 09")).isVisible();
        assertThat(form.locator("#name")).isHidden();
    }

    @Test
    void whenPhareCannotBeReachedItSaysSoWithTheNumberAndTriesAgain() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            page.route("**/api/**", Route::abort);
            page.navigate(site.page(site.copied("following")));
            assertUnreachable(page);
            Browser.picture(page, "widget-unreachable");
            Browser.assertAccessible(page);
            page.unroute("**/api/**");
            WidgetForm.button(page).click();
            assertThat(page.locator("phare-rappel #name")).isVisible();
            assertThat(page.locator("phare-rappel [role=alert]")).isHidden();
        }
    }
}
