package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * “Ouvrir ma cellule”, from an empty installation to the trial request at the desk. On each page,
 * refused ones too, axe finds nothing and nothing is wider than the screen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WizardE2E {

    private static final String PASSWORD = "Lanterne-du-port-7421";

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private static PackagedPhare empty(String name) {
        return PackagedPhare.start(PackagedPhare.freshData(name), "--phare.limits.factor=1000");
    }

    /** The address that an empty installation gives whoever installed it, as a path. */
    private static String key(PackagedPhare phare) {
        try {
            String link = Files.readString(phare.data().resolve("ouverture.txt")).strip();
            return link.substring(link.indexOf("/ouverture/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(Page page, String name) {
        Browser.look(page, "wizard-" + name);
    }

    private static void goOn(Page page) {
        Browser.button(page, "Continuer").click();
    }

    /** Sends the page as it is, sees it refused, and stays on it. */
    private static void isRefused(Page page, String field, String name) {
        goOn(page);
        assertThat(page.locator("#" + field + "-error")).isVisible();
        look(page, name + "-refused");
    }

    private static void chamber(Page page) {
        page.locator("#name").fill("Chambre de métiers du Littoral");
        page.locator("#kind-trades").check();
        page.locator("#department").selectOption("62");
    }

    private static void cell(Page page) {
        assertThat(page.locator("#name")).hasValue("Pas-de-Calais");
        page.locator("#phone").fill("03 21 00 00 00");
        page.locator("#week-daily").check();
    }

    private static void self(Page page) {
        page.locator("#name").fill("Inès Weber");
        page.locator("#email").fill("ines@littoral.example");
        page.locator("#password").fill(PASSWORD);
        page.locator("#manager").check();
    }

    private void opensIn(PackagedPhare phare, Function<Browser, BrowserContext> screen) {
        try (BrowserContext context = screen.apply(browser)) {
            Page page = context.newPage();
            page.navigate(phare.address() + key(phare));
            look(page, "chamber");
            isRefused(page, "name", "chamber");
            chamber(page);
            goOn(page);
            look(page, "cell");
            isRefused(page, "phone", "cell");
            cell(page);
            goOn(page);
            look(page, "self");
            isRefused(page, "email", "self");
            self(page);
            goOn(page);
            look(page, "colleagues");
            page.locator("#list")
                    .fill("Paul Petit ; paul@littoral.example ; accueil\nSans adresse");
            goOn(page);
            look(page, "colleagues-refused");
            page.locator("#list").fill("Paul Petit ; paul@littoral.example ; accueil");
            Browser.button(page, "Vérifier").click();
            goOn(page);
            look(page, "open");
            assertThat(page.locator("main")).containsText("Pas-de-Calais");
            Browser.button(page, "Ouvrir la cellule").click();
            look(page, "opened");
            page.locator("main a.primary").click();
            triesThePage(context, page);
        }
    }

    private static void triesThePage(BrowserContext context, Page page) {
        look(page, "trial");
        Page visitor = context.waitForPage(() -> page.locator("ol.todo a.primary").click());
        visitor.locator("#name").fill("Inès Weber");
        visitor.locator("#phone").fill("06 12 34 56 78");
        look(visitor, "trial-page");
        visitor.locator("main form button.primary").last().click();
        assertThat(page.locator("#arrivals")).containsText("dans la file");
        look(page, "trial-arrived");
        Page desk = context.newPage();
        desk.navigate(page.url().replaceAll("/reglages.*", "/bureau"));
        assertThat(desk.locator("#line")).containsText("Inès Weber");
        look(desk, "desk");
        page.locator("main a.primary").last().click();
        look(page, "ready");
        assertThat(page.locator(".checklist")).containsText("Le numéro affiché a été essayé");
    }

    @Test
    void aCellIsOpenedOnAPhone() {
        try (PackagedPhare phare = empty("wizard-phone")) {
            opensIn(phare, Browser::phone);
        }
    }

    @Test
    void aCellIsOpenedOnADesk() {
        try (PackagedPhare phare = empty("wizard-desk")) {
            opensIn(phare, Browser::desk);
        }
    }

    @Test
    void whatWasTypedIsThereAfterAKillAndTheCellIsOpenedByKeyboardAlone() {
        PackagedPhare first = empty("wizard-killed");
        String key = key(first);
        try (BrowserContext desk = browser.desk()) {
            Page page = desk.newPage();
            page.navigate(first.address() + key);
            Keyboard keys = new Keyboard(page);
            keys.types("name", "Chambre de métiers du Littoral");
            keys.ticks("kind-trades");
            keys.to("department");
            page.keyboard().type("62");
            keys.presses("Continuer");
            keys.types("phone", "03 21 00 00 00");
            keys.presses("Continuer");
            assertThat(page.locator("#email")).isVisible();

            first.kill9WithPostgres();
            try (PackagedPhare second = PackagedPhare.start(first.data())) {
                page.navigate(second.address() + key(second));
                assertThat(page).hasURL(Pattern.compile(".*/vous$"));
                keys.types("name", "Inès Weber");
                keys.types("email", "ines@littoral.example");
                keys.types("password", PASSWORD);
                keys.ticks("manager");
                keys.presses("Continuer");
                keys.presses("Continuer");
                assertThat(page.locator("main")).containsText("03 21 00 00 00");
                keys.presses("Ouvrir la cellule");
                assertThat(page).hasURL(Pattern.compile(".*/essai$"));
                assertThat(page.locator("h1")).hasText("Essayez votre page");
            }
        }
    }
}
