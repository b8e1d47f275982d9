package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole path, as the people named in it walk it: asked on a phone, taken, listened to, answered
 * in writing, read again. On each page axe finds nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyE2E {

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("journey");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    @Test
    void visitorAsksAdviserAnswersInWritingVisitorReadsItAgainOnAPhone() {
        walk(browser::phone, "06 12 34 56 78");
    }

    @Test
    void visitorAsksAdviserAnswersInWritingVisitorReadsItAgainOnADesk() {
        walk(browser::desk, "06 12 34 56 79");
    }

    private void walk(Supplier<BrowserContext> screen, String number) {
        try (BrowserContext home = screen.get();
                BrowserContext office = screen.get();
                BrowserContext head = screen.get()) {
            Page visitor = home.newPage();
            String link = ask(visitor, "Éloïse Œuvrard", number);

            Page adviser = chambers.join(office, "conseil@ici.example");
            look(adviser, "desk");
            adviser.getByRole(AriaRole.BUTTON, named("Prendre le suivant")).first().click();
            assertThat(adviser.locator("h1")).containsText("Éloïse Œuvrard");
            look(adviser, "case-taken");

            visitor.navigate(link);
            assertThat(visitor.locator("main")).containsText("s’occupe de votre demande");

            listen(adviser);
            look(adviser, "case-listened");
            sendRecap(adviser);
            readAgain(visitor, link);
            manage(chambers.join(head, "responsable@ici.example"));
        }
    }

    private static void readAgain(Page visitor, String link) {
        visitor.navigate(link);
        assertThat(visitor.locator("main")).containsText("Nous nous sommes parlé");
        look(visitor, "follow-recap");
        visitor.locator("ul.choices a").first().click();
        assertThat(visitor.locator("article")).containsText("Médiation du crédit");
        assertThat(visitor.locator("article")).containsText("seul l’organisme décide");
        look(visitor, "recap-public");
    }

    private void manage(Page manager) {
        manager.navigate(chambers.address() + "/boite");
        assertThat(manager.locator("main")).containsText("eloise@example.fr");
        assertThat(manager.locator("main")).containsText("votre récapitulatif du");
        look(manager, "mailbox");
        manager.navigate(chambers.address() + "/journal");
        assertThat(manager.locator("table")).containsText("Récapitulatif envoyé");
        assertThat(manager.locator("table")).not().containsText("Œuvrard");
        look(manager, "journal");
        for (String path : List.of("/horaires", "/catalogue", "/catalogue/ati", "/compte")) {
            manager.navigate(chambers.address() + path);
            look(manager, "page" + path.replace('/', '-'));
        }
    }

    private String ask(Page visitor, String name, String number) {
        visitor.navigate(chambers.address() + "/rappel/ici");
        look(visitor, "ask");
        visitor.locator("#name").fill(name);
        visitor.getByRole(AriaRole.BUTTON, named("Demander à être rappelé")).click();
        assertThat(visitor.locator("#phone-error")).isVisible();
        assertThat(visitor.locator("#name")).hasValue(name);
        look(visitor, "ask-refused");
        visitor.locator("#phone").fill(number);
        visitor.locator("#topic").selectOption("loyer");
        visitor.locator("details.more summary").click();
        visitor.locator("#email").fill("eloise@example.fr");
        visitor.getByRole(AriaRole.BUTTON, named("Demander à être rappelé")).click();
        assertThat(visitor.locator("h1")).containsText("on vous rappelle");
        look(visitor, "asked");
        return visitor.url().replace("?nouveau", "");
    }

    private static void listen(Page adviser) {
        adviser.locator("input[name=demande]").check();
        adviser.getByRole(AriaRole.BUTTON, named("Joint")).click();
        assertThat(adviser.locator("#notes")).isVisible();
        adviser.locator("#notes").pressSequentially("La rue est fermée depuis le 3.");
        assertThat(adviser.locator("#note-status")).containsText("enregistré à");
        adviser.locator("#q").fill("poste");
        adviser.locator("input[name=siret]").first().check();
        adviser.getByRole(AriaRole.BUTTON, named("Enregistrer l’entreprise")).click();
        assertThat(adviser.locator("#entreprise")).containsText("SIRET");
        Locator aids = adviser.locator("#aids");
        adviser.locator("#situation details summary").click();
        answer(adviser, "registered", "true");
        answer(adviser, "credit_refused", "true");
        answer(adviser, "payments_ceased", "false");
        assertThat(aids.locator(".status-LIKELY")).containsText("Médiation du crédit");
        adviser.locator("#fact-staff").fill("beaucoup");
        adviser.locator("#fact-staff").blur();
        assertThat(adviser.locator("#fact-error-staff")).not().isEmpty();
        adviser.locator("#pick-mediation-credit").click();
        assertThat(adviser.locator("#pick-mediation-credit")).hasAttribute("aria-pressed", "true");
        adviser.locator("#nextStep").fill("Rappeler après la réponse de la banque");
        adviser.locator("#nextStepOn").fill("2030-01-15");
        adviser.locator("#stage").selectOption("SOLUTIONS");
        adviser.getByRole(AriaRole.BUTTON, named("Enregistrer la suite")).click();
        assertThat(adviser.locator("main")).containsText("La rue est fermée depuis le 3.");
    }

    private static void answer(Page adviser, String fact, String value) {
        adviser.waitForResponse(
                response -> response.url().endsWith("/faits"),
                () -> adviser.locator("#fact-" + fact).selectOption(value));
    }

    private void sendRecap(Page adviser) {
        adviser.locator("a[data-key=r]").click();
        assertThat(adviser.locator("#apercu")).containsText("Médiation du crédit");
        adviser.locator("#mots-mediation-credit").fill("Demandez-la dès aujourd’hui.");
        adviser.getByRole(AriaRole.BUTTON, named("aperçu")).click();
        assertThat(adviser.locator("#apercu")).containsText("Demandez-la dès aujourd’hui.");
        look(adviser, "recap-edit");
        adviser.locator("button[data-key=s]").click();
        assertThat(adviser.locator("[role=status]")).containsText("eloise@example.fr");
        look(adviser, "recap-sent");
        adviser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version à imprimer"))
                .click();
        look(adviser, "recap-letter");
    }

    @Test
    void asksWithoutJavaScriptAndFindsTheBusiness() {
        try (BrowserContext phone = browser.phoneWithoutScript()) {
            Page visitor = phone.newPage();
            visitor.navigate(chambers.address() + "/rappel/ici");
            visitor.locator("#name").fill("Léa Dûment");
            visitor.locator("#phone").fill("0320123456");
            visitor.locator("details.more summary").click();
            visitor.locator("#q").fill("la poste");
            visitor.getByRole(AriaRole.BUTTON, named("Chercher")).click();
            assertThat(visitor.locator("#name")).hasValue("Léa Dûment");
            visitor.locator("input[name=siret]").first().check();
            visitor.getByRole(AriaRole.BUTTON, named("Demander à être rappelé")).click();
            assertThat(visitor.locator("h1")).containsText("on vous rappelle");
            cancel(visitor);
        }
    }

    private static void cancel(Page visitor) {
        visitor.getByRole(AriaRole.LINK, named("Annuler ma demande")).click();
        visitor.getByRole(AriaRole.BUTTON, named("Oui, annuler")).click();
        assertThat(visitor.locator("main")).containsText("Cette demande est annulée");
    }

    @Test
    void theOtherChamberSeesNothing() {
        try (BrowserContext phone = browser.phone();
                BrowserContext face = browser.desk()) {
            Page visitor = phone.newPage();
            ask(visitor, "Personne d’Ici", "06 12 34 56 99");
            Page hostile = chambers.join(face, "conseil@face.example");
            assertThat(hostile.locator("main")).not().containsText("Personne d’Ici");
            hostile.getByRole(AriaRole.BUTTON, named("Prendre le suivant")).first().click();
            assertThat(hostile.locator("[role=status]")).containsText("Personne n’attend");
            cancel(visitor);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.assertAccessible(page);
        int width = page.viewportSize().width;
        Object needed = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as("width of " + name).isLessThanOrEqualTo(width);
    }
}
