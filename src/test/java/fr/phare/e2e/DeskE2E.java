package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A day at the desk: finding, lists, the brief, help among colleagues, one person twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskE2E {

    private static final String ADVISER = "conseil@ici.example";
    private static final String COLLEAGUE = "responsable@ici.example";

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("desk");
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

    /** A case of a call that came in, with a business and one person. */
    private static void receive(Page adviser, String business, String person) {
        TwoChambers.received(adviser, person);
        adviser.locator("#nom").fill(business);
        button(adviser, "Enregistrer l’entreprise").click();
        assertThat(adviser.locator("#entreprise strong")).containsText(business);
        assertThat(adviser.locator("#personnes")).containsText(person);
    }

    private static void add(Page adviser, String person, String phone) {
        Locator summary = adviser.locator("#personnes summary").last();
        if (!adviser.locator("#name-new").isVisible()) {
            summary.click();
        }
        adviser.locator("#name-new").fill(person);
        adviser.locator("#phone-new").fill(phone);
        adviser.locator("#personnes details[open] form button").last().click();
        assertThat(adviser.locator("#personnes")).containsText(person);
    }

    @Test
    void aCaseIsFoundWithTyposFromAnyPage() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext office = screen.get()) {
                Page adviser = chambers.join(office, ADVISER);
                String number = "Fleurs d’Élo " + adviser.viewportSize().width;
                receive(adviser, number, "Éloïse Œuvrard");
                go(adviser, "/catalogue");
                ready(adviser);
                adviser.keyboard().press("/");
                adviser.keyboard().type("fluers oeuvrad " + adviser.viewportSize().width);
                adviser.keyboard().press("Enter");
                assertThat(adviser.locator("ol.found")).containsText(number);
                assertThat(adviser.locator("ol.found")).containsText("écrit autrement");
                look(adviser, "search");
                adviser.locator("#q").fill("Introuvable");
                adviser.locator("#q").press("Enter");
                assertThat(adviser.locator("main")).containsText("Rien qui ressemble");
                look(adviser, "search-none");
                go(adviser, "/recherche");
                look(adviser, "search-start");
            }
        }
    }

    @Test
    void aListIsFilteredKeptAndRemovedWithAWayBack() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext office = screen.get()) {
                Page adviser = chambers.join(office, ADVISER);
                String name = "Mes sans date " + adviser.viewportSize().width;
                receive(adviser, "Garage Caron", "Luc Caron");
                go(adviser, "/dossiers");
                look(adviser, "lists");
                adviser.locator("#echeance").selectOption("none");
                adviser.locator("#responsable").selectOption("moi");
                button(adviser, "Filtrer").click();
                assertThat(adviser.locator("ul.cases").first()).containsText("Garage Caron");
                adviser.locator("#nom").fill(name);
                button(adviser, "Garder").click();
                assertThat(adviser.locator("[role=status]").first()).containsText("enregistrée");
                go(adviser, "/bureau");
                adviser.locator("#lists a", new Page.LocatorOptions().setHasText(name)).click();
                assertThat(adviser.locator("#echeance")).hasValue("none");
                button(adviser, "Retirer – " + name).click();
                assertThat(adviser.locator("#listes")).not().containsText(name);
                look(adviser, "list-removed");
                button(adviser, "Annuler").click();
                assertThat(adviser.locator("#listes")).containsText(name);
            }
        }
    }

    @Test
    void theBriefComesFirstOnceADay() {
        try (BrowserContext first = browser.desk();
                BrowserContext office = browser.desk();
                BrowserContext phone = browser.phone()) {
            chambers.join(first, "adjointe@ici.example");
            Page again = office.newPage();
            go(again, "/bureau");
            TwoChambers.signIn(again, "adjointe@ici.example");
            assertThat(again).hasURL(Pattern.compile(".*/bureau/matin"));
            assertThat(again.locator("h1")).containsText("Le point du matin");
            look(again, "brief");
            again.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(again, "desk-brief-printed");

            Page second = phone.newPage();
            go(second, "/bureau");
            TwoChambers.signIn(second, "adjointe@ici.example");
            assertThat(second).hasURL(Pattern.compile(".*/bureau"));
            go(second, "/bureau/matin");
            look(second, "brief");
        }
    }

    @Test
    void aColleagueIsCalledComesAndIsSeenAtOnce() {
        try (BrowserContext office = browser.desk();
                BrowserContext elsewhere = browser.phone()) {
            Page colleague = chambers.join(elsewhere, COLLEAGUE);
            go(colleague, "/bureau");
            Page adviser = chambers.join(office, ADVISER);
            receive(adviser, "Imprimerie Weber", "Inès Weber");
            assertThat(adviser.locator("[data-key=h]")).isVisible();
            ready(adviser);
            adviser.keyboard().press("h");
            assertThat(adviser.locator("#help")).containsText("Vous avez demandé de l’aide");
            adviser.locator("#help input[name=mot]").fill("Une question de bail commercial");
            button(adviser, "Ajouter").click();
            look(adviser, "help-asked");

            assertThat(colleague.locator("#help")).containsText("Bastien Caron a besoin d’aide");
            assertThat(colleague.locator("#help")).containsText("bail commercial");
            assertThat(colleague.locator("#help")).not().containsText("Weber");
            look(colleague, "help-seen");
            button(colleague, "J’arrive").click();
            assertThat(colleague.locator("h1")).containsText("Imprimerie Weber");
            assertThat(adviser.locator("#help")).containsText("Denis Fournier arrive");
            writeBoth(adviser, colleague);

            button(adviser, "C’est fini, merci").click();
            assertThat(adviser.locator("#help")).containsText("J’ai besoin d’aide");
            go(colleague, "/entraide/historique");
            assertThat(colleague.locator("table")).containsText("Denis Fournier");
            look(colleague, "help-past");
        }
    }

    /** Each in a note of their own; both are in the case. */
    private static void writeBoth(Page adviser, Page colleague) {
        button(colleague, "Nouvel échange").click();
        colleague.locator("#notes").pressSequentially("Le bail court jusqu’en mai.");
        assertThat(colleague.locator("#note-status")).containsText("enregistré à");
        adviser.locator("#notes").pressSequentially("Elle a reçu un congé.");
        assertThat(adviser.locator("#note-status")).containsText("enregistré à");
        adviser.reload();
        assertThat(adviser.locator(".timeline")).containsText("Le bail court jusqu’en mai.");
        assertThat(adviser.locator(".timeline")).containsText("Elle a reçu un congé.");
    }

    @Test
    void onePersonTwiceIsMadeOneAndTwoAgain() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext office = screen.get()) {
                Page adviser = chambers.join(office, ADVISER);
                receive(adviser, "Poterie Muller", "Gaëlle Muller");
                add(adviser, "Gaelle Mullers", "0612345678");
                assertThat(adviser.locator("#twins")).containsText("noms proches");
                look(adviser, "twins");
                adviser.locator("#twins form button").first().click();
                assertThat(adviser.locator("#twins")).containsText("réunie avec");
                look(adviser, "twins-merged");
                adviser.locator("#twins form.note button").click();
                assertThat(adviser.locator("#twins")).containsText("noms proches");
            }
        }
    }

    @Test
    void theKeyboardMapListsWhatThePageHears() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext office = screen.get()) {
                Page adviser = chambers.join(office, ADVISER);
                receive(adviser, "Optique Petit", "Jean Petit");
                ready(adviser);
                adviser.locator("#notes").click();
                adviser.keyboard().type("?");
                assertThat(adviser.locator("#keys-map")).isHidden();
                adviser.keyboard().press("Escape");
                adviser.keyboard().press("?");
                assertThat(adviser.locator("#keys-map")).isVisible();
                assertThat(adviser.locator("#keys-map dl")).containsText("Prendre le suivant");
                assertThat(adviser.locator("#keys-map dl")).containsText("Notes");
                look(adviser, "keys");
                adviser.locator("[data-keys-on]").click();
                adviser.keyboard().press("Escape");
                adviser.keyboard().press("?");
                assertThat(adviser.locator("#keys-map")).isHidden();
                adviser.locator("[data-keys-map]").click();
                adviser.locator("[data-keys-on]").click();
            }
        }
    }

    @Test
    void lostConnectionIsSaidOnTheDeskAndTheCaseCanBePrintedAndReadAtNight() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = chambers.join(office, ADVISER);
            go(adviser, "/bureau");
            assertThat(adviser.locator("#lists ul")).isVisible();
            office.setOffline(true);
            assertThat(adviser.locator("#offline")).containsText("Connexion perdue");
            office.setOffline(false);
            assertThat(adviser.locator("#offline")).isHidden();
            adviser.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(adviser, "night");
            receive(adviser, "Vannerie Garnier", "Zoé Garnier");
            look(adviser, "case-night");
            adviser.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(adviser.locator("header.site")).isHidden();
            assertThat(adviser.locator("h1")).containsText("Vannerie Garnier");
            Browser.picture(adviser, "desk-case-printed");
        }
    }

    /** 1280 pixels at 200 %. */
    @Test
    void nothingIsLostAtTwiceTheSize() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = chambers.join(office, ADVISER);
            adviser.setViewportSize(640, 450);
            for (String path : List.of("/bureau", "/bureau/matin", "/dossiers", "/recherche")) {
                go(adviser, path);
                look(adviser, "zoom" + path.replace('/', '-'));
            }
        }
    }

    private void go(Page page, String path) {
        page.navigate(chambers.address() + path);
    }

    private static void ready(Page page) {
        page.locator("html[data-keys=ready]").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, "desk-" + name);
        Browser.assertAccessible(page);
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).as("%s is wider than its screen", name).isEqualTo(false);
    }
}
