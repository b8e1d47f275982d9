package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of a cell in a frame of another site, and the pages that nobody may frame. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameE2E {

    private HostSite site;
    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        site = HostSite.open("frame");
        chambers = site.chambers();
        browser = site.browser();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void asksInAFrameWithoutJavaScriptUnderAStrictPolicy() {
        String frame = site.copied("frame");
        String policy = "default-src 'none'; " + site.copied("frame-policy").strip();
        String inNoscript = "<phare-rappel cell=\"ici\"><noscript>" + frame + "</noscript>";
        for (String body : List.of(frame, inNoscript + "</phare-rappel>")) {
            try (BrowserContext context = browser.phoneWithoutScript()) {
                Page page = context.newPage();
                page.navigate(site.page(body, policy));
                ask(page);
                assertThat(context.cookies()).isEmpty();
            }
        }
    }

    private static void ask(Page page) {
        FrameLocator frame = page.frameLocator("iframe");
        frame.locator("#name").fill("Léa Dûment");
        frame.locator("button.primary").click();
        assertThat(frame.locator(".errors")).isInViewport();
        assertThat(frame.locator("#phone-error")).isVisible();
        assertThat(frame.locator("#name")).hasValue("Léa Dûment");
        frame.locator("#phone").fill("06 12 34 56 77");
        Browser.picture(page, "frame");
        frame.locator("button.primary").click();
        assertThat(frame.locator("h1")).hasText("C’est noté\u00a0: on vous rappelle");
        assertThat(frame.locator("h1")).isInViewport();
        Browser.picture(page, "frame-accepted");
        Locator mine = frame.locator("a[target=_blank]");
        Page opened = page.context().waitForPage(mine::click);
        assertThat(opened.locator("h1")).hasText("Votre demande de rappel");
    }

    @Test
    void inTheFrameAxeFindsNothingAndNothingIsWiderThanIt() {
        try (BrowserContext context = browser.phone()) {
            Page page = context.newPage();
            page.navigate(chambers.address() + "/rappel/ici/cadre");
            Browser.assertAccessible(page);
            page.locator("#name").fill("Léa Dûment");
            page.locator("#phone").fill("06 12 34 56 77");
            page.locator("button.primary").click();
            assertThat(page.locator("h1")).hasText("C’est noté\u00a0: on vous rappelle");
            Browser.assertAccessible(page);
            Object needed = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) needed).intValue()).isLessThanOrEqualTo(360);
        }
    }

    /** The site has our host name, so that the session goes along: only the headers refuse. */
    @Test
    void pagesBehindTheSignInAndPrivateLinksCannotBeFramed() {
        try (BrowserContext context = browser.desk()) {
            chambers.join(context, "conseil@ici.example");
            for (String path : List.of("/bureau", "/compte", "/rappel/ici", "/suivi/x", "/")) {
                Page page = context.newPage();
                String frame = "<iframe src=\"" + chambers.address() + path + "\"></iframe>";
                page.navigate(site.page(frame).replace("127.0.0.1", "localhost"));
                page.waitForLoadState();
                assertThat(page.frames()).hasSize(2);
                assertThat(page.frames().getLast().url())
                        .as(path)
                        .isEqualTo("chrome-error://chromewebdata/");
            }
        }
    }
}
