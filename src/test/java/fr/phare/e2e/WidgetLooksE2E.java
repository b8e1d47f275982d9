package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form looks and reads the same whatever the page around it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetLooksE2E {

    /** Every computed style and box of every element of the form, by its place in the tree. */
    private static final String LOOK =
            """
            () => {
              const form = document.querySelector('phare-rappel');
              const origin = form.getBoundingClientRect();
              const look = {};
              [form, ...form.shadowRoot.querySelectorAll('*')].forEach((element, number) => {
                const name = number + ' ' + element.localName + ' ' + element.id + ' ';
                const box = element.getBoundingClientRect();
                look[name + 'box'] = element.getClientRects().length === 0 ? 'none' :
                  [box.x - origin.x, box.y - origin.y, box.width, box.height].join();
                for (const pseudo of ['::before', '::after']) {
                  look[name + pseudo] = getComputedStyle(element, pseudo).content;
                }
                const style = getComputedStyle(element);
                for (const property of style) {
                  if (element === form && property.startsWith('--')) continue;
                  look[name + property] = style.getPropertyValue(property);
                }
              });
              return look;
            }
            """;

    /** Everything that a page can say about all elements, said as loud as it can. */
    private static final String SHOUTED =
            """
            display: none; all: DISPLAY; font: italic 900 40px/3 fantasy; color: red;
            background: yellow; text-transform: uppercase; letter-spacing: 9px; word-spacing: 9px;
            text-indent: 5em; text-align: right; text-shadow: 3px 3px red; white-space: pre;
            visibility: hidden; opacity: .2; pointer-events: none; user-select: none; cursor: none;
            position: fixed; float: right; width: 7px; height: 9px; max-height: 0; margin: 33px;
            padding: 33px; border: 9px dotted red; transform: rotate(20deg); filter: blur(3px);
            direction: rtl; unicode-bidi: bidi-override; overflow: hidden; columns: 3; zoom: .5;
            list-style: square; quotes: "x" "y"; hyphens: none; content-visibility: hidden;
            --ph-ink: red; --ph-card: blue; --ph-accent: lime; color-scheme: dark;
            """;

    private HostSite site;
    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        site = HostSite.open("widget-looks");
        chambers = site.chambers();
        browser = site.browser();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String tags(String attributes) {
        return """
        <script type="module" src="%s/widget/v1.js" async></script>
        <phare-rappel cell="ici" %s><a href="tel:+33320000009">03 20 00 00 09</a></phare-rappel>
        """
                .formatted(chambers.address(), attributes);
    }

    private static void ready(Page page) {
        assertThat(page.locator("phare-rappel time")).isVisible();
    }

    private static String shouted(String display) {
        return SHOUTED.replace("DISPLAY", display).replace(";", " !important;");
    }

    private String hostile(String display) {
        String said = shouted(display);
        return site.serve(
                """
                <html lang="fr" dir="rtl"><meta charset="utf-8"><title>Hostile</title>
                <meta name="viewport" content="width=device-width">
                <style>
                  *, *::before, *::after { %s content: "✂" !important; }
                  ::first-line, ::first-letter, body::first-letter, phare-rappel::first-letter,
                  phare-rappel::first-line { font-size: 60px !important; color: lime !important; }
                  * * , body > *, section, form, div, p, a, h2, label, input, select, textarea,
                  button, time, strong, [id], [class], :not(b), phare-rappel { %s }
                  html:not(b):not(b):not(b), body:not(b):not(b):not(b) {
                    all: unset !important; display: block !important; margin: 0 !important;
                    font: 900 3px/9 fantasy !important; color: red !important;
                    letter-spacing: 9px !important; text-transform: uppercase !important;
                    direction: rtl !important; visibility: hidden !important;
                    pointer-events: none !important; cursor: none !important;
                    text-align: right !important; white-space: pre !important;
                  }
                </style>
                <body>%s</body></html>
                """
                        .formatted(said, said, tags("lang=\"fr\"")),
                "");
    }

    private String plain() {
        return site.serve(
                """
                <!doctype html><html lang="fr"><meta charset="utf-8"><title>Plain</title>
                <meta name="viewport" content="width=device-width">
                <body style="margin:0">%s</body></html>
                """
                        .formatted(tags("lang=\"fr\"")),
                "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> look(Page page, String address) {
        page.navigate(address);
        ready(page);
        return (Map<String, String>) page.evaluate(LOOK);
    }

    @ParameterizedTest
    @CsvSource({"unset, 1280", "unset, 360", "inherit, 360", "initial, 1280"})
    void nothingThatThePageSaysChangesHowItLooks(String all, int width) {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.setViewportSize(width, 900);
            Map<String, String> expected = look(page, plain());
            Map<String, String> found = look(page, hostile(all));

            assertThat(expected).hasSizeGreaterThan(10_000);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            assertThat(found.entrySet()).filteredOn(seen -> differs(seen, expected)).isEmpty();
            Browser.picture(page, "widget-hostile-" + all);
            WidgetForm.fill(page, "Éloïse Œuvrard", "06 12 34 56 74");
            WidgetForm.button(page).click();
            WidgetForm.assertAccepted(page);
        }
    }

    /** The page's own variables are on the tag; nothing in the form reads them. */
    private static boolean differs(Map.Entry<String, String> seen, Map<String, String> expected) {
        return !seen.getValue().equals(expected.get(seen.getKey()));
    }

    @Test
    void theComparisonSeesWhatThePageCouldChange() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            Map<String, String> expected = look(page, plain());
            page.addStyleTag(new Page.AddStyleTagOptions().setContent("body { padding: 0 10px }"));
            assertThat(page.evaluate(LOOK)).isNotEqualTo(expected);
        }
    }

    @Test
    void theReadersOwnSizeOfTextIsKept() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(site.page("<style>:root { font-size: 3px }</style>" + tags("")));
            ready(page);
            Object size =
                    page.locator("phare-rappel #name")
                            .evaluate("input => getComputedStyle(input).fontSize");
            assertThat(size).isEqualTo("16px");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {280, 360, 1280})
    void everyStateIsAccessibleAndFitsFromTwoHundredAndEightyPixels(int width) {
        for (String theme : List.of("light", "dark")) {
            try (BrowserContext context = browser.desk()) {
                Page page = context.newPage();
                page.setViewportSize(width, 900);
                page.navigate(site.page("<div>" + tags("theme=\"" + theme + "\"") + "</div>"));
                ready(page);
                inspect(page, "widget-" + theme);
                page.locator("phare-rappel #name").fill("Éloïse Œuvrard");
                page.locator("phare-rappel button").click();
                assertThat(page.locator("phare-rappel #phone-error")).isVisible();
                inspect(page, "widget-refused-" + theme);
                page.locator("phare-rappel #phone").fill("06 12 34 56 75");
                page.locator("phare-rappel button").click();
                page.locator("phare-rappel h2[tabindex]").waitFor();
                inspect(page, "widget-accepted-" + theme);
            }
        }
    }

    private static void inspect(Page page, String name) {
        Browser.picture(page, name);
        Browser.assertAccessible(page);
        ViewportSize size = page.viewportSize();
        Object needed = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as("width").isLessThanOrEqualTo(size.width);
    }

    /** Keys alone; and letters typed here are no shortcuts of the page. */
    @Test
    void isFilledInByKeyboardAlone() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(site.page(tags("")));
            ready(page);
            page.evaluate("keys = []; addEventListener('keydown', event => keys.push(event.key))");
            page.keyboard().press("Tab");
            assertFocused(page, "name");
            page.keyboard().press("Enter");
            assertThat(page.locator("phare-rappel #name-error")).isVisible();
            assertFocused(page, "name");
            page.keyboard().type("Léa");
            page.keyboard().press("Tab");
            assertFocused(page, "phone");
            page.keyboard().type("0612345676");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            assertFocused(page, "message");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            Locator title = page.locator("phare-rappel h2");
            assertThat(title).hasText("C’est noté\u00a0: on vous rappelle");
            assertThat(title).isFocused();
            assertThat((String) page.evaluate("keys.filter(key => key.length === 1).join('')"))
                    .isEmpty();
        }
    }

    private static void assertFocused(Page page, String id) {
        assertThat(page.locator("phare-rappel #" + id)).isFocused();
    }

    @Test
    void speaksTheLanguageOfThePage() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(
                    site.serve("<html lang=\"en-GB\"><title>x</title>" + tags("") + "</html>", ""));
            ready(page);
            Locator form = page.locator("phare-rappel");
            assertThat(form.locator("h2")).hasText("Be called back");
            form.locator("button").click();
            assertThat(form.locator("#name-error")).hasText("Give your name.");
            Browser.picture(page, "widget-en");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theDescriptionShowsTheFormAlive(int width) {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.setViewportSize(width, 900);
            page.navigate(chambers.address() + "/widget?cell=ici");
            ready(page);
            inspect(page, "widget-page");
            page.navigate(chambers.address() + "/widget?cell=ici&lang=en");
            ready(page);
            inspect(page, "widget-page-en");
            assertThat(page.locator("phare-rappel h2")).hasText("Be called back");
        }
    }
}
