package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.assertj.core.api.Assertions;

/** Somebody who has no mouse and no touch screen. */
final class Keyboard {

    private static final int TABS = 200;
    private static final int WAITS = 500;
    private static final String ARRIVED =
            "document.readyState === 'complete' && document.body.dataset.left === undefined";

    /** Whoever presses Tab must see where that leads. */
    private static final String HIDDEN =
            """
            (() => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const box = at.getBoundingClientRect();
              return box.width * box.height > 0 ? '' : at.outerHTML.slice(0, 120);
            })()
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes to the element {@code id} with Tab alone. */
    Keyboard to(String id) {
        tab("document.activeElement.id === '%s'".formatted(id));
        return this;
    }

    /** Goes to the next element that {@code selector} finds, with Tab alone. */
    void toAny(String selector) {
        tab("document.activeElement.matches('%s')".formatted(selector));
    }

    void types(String id, String text) {
        to(id);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
    }

    /** Chooses from the list {@code id} what begins with {@code text}, by typing it. */
    void chooses(String id, String text) {
        to(id);
        page.keyboard().type(text);
        Assertions.assertThat(chosen()).startsWith(text);
    }

    /** What is chosen in the list that has the focus. */
    String chosen() {
        return page.evaluate("document.activeElement.selectedOptions[0].text").toString();
    }

    /** Ticks or chooses what has that id. */
    void ticks(String id) {
        to(id);
        if (!page.locator("#" + id).isChecked()) {
            page.keyboard().press("Space");
        }
    }

    /** Opens what is folded under words that begin with {@code text}. */
    void unfolds(String text) {
        tab(focusIs("summary", text));
        page.keyboard().press("Enter");
        Object open = page.evaluate("document.activeElement.parentElement.open");
        Assertions.assertThat(open).as(text).isEqualTo(true);
    }

    /** Goes to the link or button that begins with {@code text}, and presses Enter. */
    void presses(String text) {
        tab(focusIs("button, a", text));
        enter();
    }

    /** Presses Enter and waits for the page to which that leads. */
    void enter() {
        goes("Enter");
    }

    /** Presses a shortcut of the page that leads to another. */
    void shortcut(String key) {
        ready(key);
        goes(key);
    }

    /** Presses a shortcut of the page that stays on it. */
    void hears(String key) {
        ready(key);
        page.keyboard().press(key);
    }

    /** The id of what has the focus. */
    String focused() {
        return page.evaluate("document.activeElement.id").toString();
    }

    /** Fails where a part of the page was written anew and the focus went with it. */
    void staysOn(String id) {
        page.waitForTimeout(200);
        assertThat(page.locator("[id='%s']".formatted(id))).isFocused();
    }

    private void ready(String key) {
        page.locator("[data-key='%s']".formatted(key)).first().waitFor();
        page.locator("html[data-keys=ready]").waitFor();
    }

    private void goes(String key) {
        page.evaluate("document.body.dataset.left = ''");
        page.keyboard().press(key);
        for (int i = 0; i < WAITS && !arrived(); i++) {
            page.waitForTimeout(20);
        }
    }

    private boolean arrived() {
        try {
            return Boolean.TRUE.equals(page.evaluate(ARRIVED));
        } catch (PlaywrightException underWay) {
            return false;
        }
    }

    private static String focusIs(String selector, String text) {
        return "document.activeElement.matches('%s') &&".formatted(selector)
                + " document.activeElement.textContent.trim().startsWith('%s')".formatted(text);
    }

    private void tab(String there) {
        for (int i = 0; i < TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate(there))) {
                return;
            }
            page.keyboard().press("Tab");
            Assertions.assertThat(page.evaluate(HIDDEN)).as("%s", page.url()).isEqualTo("");
        }
        throw new AssertionError("Tab does not lead there: " + there + " on " + page.url());
    }
}
