package fr.phare.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium, the one {@code PHARE_CHROMIUM} names, seen as on a phone and on a desk. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> QUIET =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser open() {
        String program = System.getenv("PHARE_CHROMIUM");
        if (program == null || program.isBlank()) {
            throw new AssertionError(
                    "Browser tests need PHARE_CHROMIUM: run ./phare test, or set it to a Chromium");
        }
        List<String> arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options =
                new LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setChromiumSandbox(!arguments.contains("--no-sandbox"))
                        .setArgs(arguments);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** 360 × 800, in French. */
    BrowserContext phone() {
        return context(360, 800);
    }

    /** 1280 × 900, in French. */
    BrowserContext desk() {
        return context(1280, 900);
    }

    /** A phone whose browser runs no script. */
    BrowserContext phoneWithoutScript() {
        return chromium.newContext(options(360, 800).setJavaScriptEnabled(false));
    }

    private BrowserContext context(int width, int height) {
        return chromium.newContext(options(width, height));
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris");
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    static void picture(Page page, String name) {
        Path file = PICTURES.resolve(name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Keeps a picture, and fails where axe finds anything or the page is wider than its screen. */
    static void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (!Boolean.FALSE.equals(wide)) {
            throw new AssertionError(name + " is wider than its screen: " + page.url());
        }
    }

    /** The first button of that name. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** Fails, naming rule, place and remedy, when axe finds anything on the page. */
    static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        if (violations.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder("axe on " + page.url());
        for (Rule rule : violations) {
            message.append("\n  ").append(rule.getId()).append(": ").append(rule.getHelp());
            for (CheckedNode node : rule.getNodes()) {
                message.append("\n    ").append(node.getTarget()).append(' ');
                message.append(node.getHtml().lines().findFirst().orElse(""));
            }
        }
        throw new AssertionError(message.toString());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
