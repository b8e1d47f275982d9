package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The desk of one person in a browser of their own; what they do, mostly by keyboard. */
final class DeskOf {

    /** Longer than a change takes to be told, and than the look for what time has changed. */
    private static final double SOON = 15_000;

    private final String address;
    private final BrowserContext browser;
    private final Page page;

    DeskOf(TwoChambers chambers, BrowserContext browser, String email) {
        this.address = chambers.address();
        this.browser = browser;
        this.page = chambers.join(browser, email);
        sit();
    }

    BrowserContext browser() {
        return browser;
    }

    Page page() {
        return page;
    }

    /** Goes to the desk. */
    void sit() {
        go("/bureau");
    }

    void go(String path) {
        page.navigate(address + path);
        ready();
    }

    private void ready() {
        page.locator("html[data-keys=ready]").waitFor();
    }

    void press(String key) {
        ready();
        page.keyboard().press(key);
    }

    /** Takes the next person by keyboard; their name. */
    String next() {
        press("p");
        return arrived();
    }

    /** Presses the button for the next person, and waits for nothing. */
    void reachForNext() {
        page.evaluate("document.querySelector('button[data-key=p]').click()");
    }

    /** Waits for the case; the name of its person. */
    String arrived() {
        page.waitForURL(url -> url.contains("/dossiers/") && url.contains("raison="));
        ready();
        return page.locator("h1").innerText().strip();
    }

    /** Why it is this person’s turn. */
    Locator why() {
        return page.locator("p.note[role=status]");
    }

    /** Takes the person of that name from the line. */
    void takeFromLine(String name) {
        for (String fold : new String[] {"#others", "#later"}) {
            if (!row(name).isVisible() && page.locator(fold).count() > 0) {
                page.locator(fold + " summary").click();
            }
        }
        row(name).click();
        assertThat(arrived()).isEqualTo(name);
    }

    /** The button of {@code name} in the line, wherever it stands there. */
    Locator row(String name) {
        return page.locator("#line button[id^=take-]")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The person was reached; the case stays open. */
    void reached() {
        press("j");
        page.waitForURL(url -> !url.contains("raison="));
        ready();
        assertThat(page.locator("button[value=REACHED]")).hasCount(0);
    }

    /** Says by {@code key} what came of the call, and is back at the desk. */
    void report(String key) {
        press(key);
        backAtDesk();
    }

    /** Says what came of the call with a button that {@code fold} hides. */
    void report(String fold, String result) {
        unfold(fold);
        page.locator("button[value=%s]".formatted(result)).click();
        backAtDesk();
    }

    void giveBack() {
        page.locator("button[value=GIVEN_BACK]").click();
        backAtDesk();
    }

    /** Passes the person on to {@code colleague}, for the reason of that code. */
    void passOn(String colleague, String reason) {
        unfold("Confier à quelqu’un d’autre");
        Locator choice =
                page.locator("#vers option")
                        .filter(new Locator.FilterOptions().setHasText(colleague));
        page.locator("#vers").selectOption(choice.getAttribute("value"));
        page.locator("#motif").selectOption(reason);
        page.locator("button[value=PASSED_ON]").click();
    }

    void unfold(String fold) {
        Locator part =
                page.locator("details").filter(new Locator.FilterOptions().setHasText(fold)).last();
        if (part.getAttribute("open") == null) {
            part.locator("summary").first().click();
        }
    }

    void backAtDesk() {
        page.waitForURL(url -> url.contains("/bureau"));
        ready();
    }

    Locator notice() {
        return page.locator("div.note[role=status]");
    }

    /** Takes back what was just said, by keyboard. */
    void takeBack() {
        press("z");
        page.waitForURL(url -> url.contains("/dossiers/"));
        ready();
    }

    /** Without a reload, soon. */
    void seesWaiting(int count) {
        assertThat(page.locator("#line h2 .tag").first())
                .hasText(Integer.toString(count), new HasTextOptions().setTimeout(SOON));
    }

    /** Without a reload, soon. */
    void sees(String part, String text) {
        assertThat(page.locator(part))
                .containsText(text, new ContainsTextOptions().setTimeout(SOON));
    }

    /** Without a reload, soon. */
    void seesNoMore(String part, String text) {
        assertThat(page.locator(part))
                .not()
                .containsText(text, new ContainsTextOptions().setTimeout(SOON));
    }

    void write(String words) {
        page.locator("#notes").click();
        page.locator("#notes").pressSequentially(words);
    }

    void seesSaved() {
        assertThat(page.locator("#note-status"))
                .hasText(
                        Pattern.compile("enregistré à \\d.*"),
                        new HasTextOptions().setTimeout(SOON));
    }

    /** Enters that {@code who} is away on {@code day} and the two days after it. */
    void entersAbsence(String who, LocalDate day, String deputy) {
        go("/equipe");
        page.locator("#person").selectOption(new SelectOption().setLabel(who));
        page.locator("#from").fill(day.toString());
        page.locator("#to").fill(day.plusDays(2).toString());
        page.locator("#deputy").selectOption(new SelectOption().setLabel(deputy));
        page.locator("form[action='/equipe/absences'] button.primary").click();
        page.locator("#consequences").waitFor();
        page.locator("form[action='/equipe/absences'] button.primary").click();
        assertThat(page.locator("[role=status]").first()).containsText("L’absence est enregistrée");
    }

    Locator button(String name) {
        return page.locator("main button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /** Looks at the page as on a desk and on a phone. */
    void look(String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            Browser.picture(page, "morning-" + name);
            Browser.assertAccessible(page);
            Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
            assertThat(wide).as("%s is wider than %d pixels", name, width).isEqualTo(false);
        }
    }
}
