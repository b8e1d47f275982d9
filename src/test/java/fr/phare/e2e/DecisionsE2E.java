package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is asked before it is done: taking a request from somebody, making two cases one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsE2E {

    private static final String ADVISER = "conseil@ici.example";
    private static final String MANAGER = "responsable@ici.example";

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("decisions");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private List<Supplier<BrowserContext>> screens() {
        return List.of(browser::phone, browser::desk);
    }

    private static void look(Page page, String name) {
        Browser.look(page, "decision-" + name);
    }

    private void asks(String name, String phone) {
        try (BrowserContext visitor = browser.phone()) {
            Page form = visitor.newPage();
            form.navigate(chambers.address() + "/rappel/ici");
            form.locator("#name").fill(name);
            form.locator("#phone").fill(phone);
            form.locator("main form p button.primary").click();
            form.waitForURL(url -> url.contains("/suivi/"));
        }
    }

    @Test
    void aManagerGivesWhatAnotherHoldsToSomebodyElse() {
        int number = 10;
        for (Supplier<BrowserContext> screen : screens()) {
            String name = "Éloïse Œuvrard " + number;
            asks(name, "06 12 34 56 " + number++);
            asks("Paul Petit " + number, "06 12 34 56 " + number++);
            try (BrowserContext office = screen.get();
                    BrowserContext hers = browser.desk()) {
                Page adviser = chambers.join(hers, ADVISER);
                adviser.locator("#line button", hasText(name)).click();
                adviser.waitForURL("**/dossiers/**");
                Page manager = chambers.join(office, MANAGER);
                Locator taken = manager.locator("#line li", hasText(name));
                taken.locator("a").focus();
                look(manager, "line");
                manager.keyboard().press("Enter");
                assertThat(manager.locator("main")).containsText("Prise par Bastien Caron");
                look(manager, "reassign");
                Browser.button(manager, "Réattribuer").click();
                assertThat(manager.locator("#motif-error")).isVisible();
                look(manager, "reassign-refused");
                manager.locator("#vers").selectOption("Claire Delattre");
                manager.locator("#motif").selectOption("La personne qui l’avait n’est pas là");
                Browser.button(manager, "Réattribuer").click();
                assertThat(manager.locator("[role=status]")).containsText("réattribuée");
                look(manager, "reassigned");
                adviser.reload();
                assertThat(adviser.locator("main .warning:visible").first())
                        .containsText("n’est plus à vous");
                look(adviser, "lost");
                manager.locator("[role=status] a").click();
                assertThat(manager.locator("main")).containsText("gardée pour Claire Delattre");
            }
        }
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void lookBothWide(Page page, String name) {
        int width = page.viewportSize().width;
        look(page, name);
        page.setViewportSize(360, 800);
        look(page, name);
        page.setViewportSize(width, 900);
    }

    /** By keyboard; also where the browser runs no script. */
    @Test
    void twoCasesBecomeOneOnceThatIsConfirmed() {
        for (Supplier<BrowserContext> screen :
                List.<Supplier<BrowserContext>>of(browser::phoneWithoutScript, browser::desk)) {
            try (BrowserContext office = screen.get()) {
                Page adviser = chambers.join(office, ADVISER);
                String name = "Yvon Cailleux " + adviser.viewportSize().width;
                TwoChambers.received(adviser, name);
                String first = adviser.url();
                adviser.navigate(chambers.address() + "/bureau/contact-recu");
                adviser.locator("#name-new").fill(name);
                adviser.locator("#name-new").press("Enter");
                Browser.button(adviser, "Ouvrir un nouveau dossier").click();
                adviser.waitForURL("**/dossiers/**");
                adviser.locator("a", hasText("réunir les deux dossiers")).focus();
                adviser.keyboard().press("Enter");
                assertThat(adviser.locator("h1")).hasText("Réunir deux dossiers ?");
                if (adviser.viewportSize().width > 360) {
                    lookBothWide(adviser, "merge");
                }
                adviser.locator("main button.danger").focus();
                adviser.keyboard().press("Enter");
                adviser.waitForURL(url -> url.startsWith(first.replaceAll("\\?.*", "")));
                assertThat(adviser.locator("main")).containsText("Un autre dossier a été réuni");
            }
        }
    }
}
