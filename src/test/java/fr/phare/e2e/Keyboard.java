package fr.phare.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** Somebody who has no mouse and no touch screen. */
final class Keyboard {

    private static final int TABS = 160;
    private static final int WAITS = 500;
    private static final String ARRIVED =
            "document.readyState === 'complete' && document.body.dataset.left === undefined";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes to the element {@code id} with Tab alone. */
    Keyboard to(String id) {
        tab("document.activeElement.id === '%s'".formatted(id));
        return this;
    }

    void types(String id, String text) {
        to(id);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
    }

    /** Ticks or chooses what has that id. */
    void ticks(String id) {
        to(id);
        if (!page.locator("#" + id).isChecked()) {
            page.keyboard().press("Space");
        }
    }

    /** Goes to the link or button that begins with {@code text}, and presses Enter. */
    void presses(String text) {
        tab(
                "document.activeElement.matches('button, a') &&"
                        + " document.activeElement.textContent.trim().startsWith('%s')"
                                .formatted(text));
        enter();
    }

    /** Presses Enter and waits for the page to which that leads. */
    void enter() {
        page.evaluate("document.body.dataset.left = ''");
        page.keyboard().press("Enter");
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

    private void tab(String there) {
        for (int i = 0; i < TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate(there))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead there: " + there + " on " + page.url());
    }
}
