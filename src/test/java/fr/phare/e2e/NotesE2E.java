package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Words typed into a note survive a lost connection, a dead tab, a lost session and a second tab.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesE2E {

    private static final Pattern SAVED = Pattern.compile("enregistré à \\d.*");

    /** Also by the last words of a page that was closed: told by the page that is opened then. */
    private static final Pattern SAVED_BEFORE = Pattern.compile("enregistré .*\\d.*");

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("notes");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    @Test
    void aLostConnectionLosesNoWord() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = caseOfACallReceived(office);
            office.setOffline(true);
            write(adviser, "Écrit sans réseau.");
            assertThat(adviser.locator("#offline")).isVisible();
            Browser.assertAccessible(adviser);
            office.setOffline(false);
            assertThat(adviser.locator("#note-status")).hasText(SAVED, patiently());
            adviser.reload();
            assertThat(adviser.locator("#notes")).hasValue("Écrit sans réseau.");
        }
    }

    @Test
    void aDeadTabLosesNoWord() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = caseOfACallReceived(office);
            String address = adviser.url();
            office.setOffline(true);
            write(adviser, "Écrit avant la fin de l’onglet.");
            assertThat(adviser.locator("#offline")).isVisible();
            adviser.close();
            office.setOffline(false);

            Page again = office.newPage();
            again.navigate(address);
            assertThat(again.locator("#notes")).hasValue("Écrit avant la fin de l’onglet.");
            assertThat(again.locator("#note-status")).hasText(SAVED_BEFORE, patiently());
        }
    }

    @Test
    void aLostSessionLosesNoWord() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = caseOfACallReceived(office);
            adviser.locator("#notes").click();
            office.clearCookies();
            // At one stroke: the page may notice at any moment, and says so above the note.
            adviser.locator("#notes").fill("Écrit après la fin de la session.");
            assertThat(adviser.locator("#offline")).containsText("Session terminée");

            Page other = office.newPage();
            other.navigate(chambers.address() + "/connexion");
            TwoChambers.signIn(other, "conseil@ici.example");
            adviser.reload();
            assertThat(adviser.locator("#notes")).hasValue("Écrit après la fin de la session.");
            assertThat(adviser.locator("#note-status")).hasText(SAVED, patiently());
        }
    }

    @Test
    void twoTabsOnOneNoteShowBothTexts() {
        try (BrowserContext office = browser.desk()) {
            Page first = caseOfACallReceived(office);
            Page second = office.newPage();
            second.navigate(first.url());
            write(first, "Premier onglet.");
            assertThat(first.locator("#note-status")).hasText(SAVED);
            write(second, "Second onglet.");
            assertThat(second.locator("#note-conflict")).isVisible();
            assertThat(second.locator("#theirs")).hasValue("Premier onglet.");
            assertThat(second.locator("#mine")).hasValue("Second onglet.");
            Browser.picture(second, "note-conflict");
            Browser.assertAccessible(second);
            second.locator("[data-both]").click();
            assertThat(second.locator("#note-status")).hasText(SAVED);
            first.reload();
            assertThat(first.locator("#notes")).hasValue("Premier onglet.\n\nSecond onglet.");
        }
    }

    @Test
    void signingOutLeavesNoWordInTheBrowser() {
        try (BrowserContext office = browser.desk()) {
            Page adviser = caseOfACallReceived(office);
            write(adviser, "À ne pas laisser derrière soi.");
            adviser.locator("form[action='/deconnexion'] button").click();
            adviser.waitForURL(url -> !url.contains("/dossiers/"));
            Object left =
                    adviser.evaluate(
                            """
                            async () => {
                              const open = indexedDB.open('phare-drafts', 1);
                              await new Promise((done) => { open.onsuccess = done; });
                              const store = open.result.transaction('drafts').objectStore('drafts');
                              const rows = store.count();
                              await new Promise((done) => { rows.onsuccess = done; });
                              return rows.result;
                            }
                            """);
            org.assertj.core.api.Assertions.assertThat(left).isEqualTo(0);
        }
    }

    private Page caseOfACallReceived(BrowserContext office) {
        Page adviser = chambers.join(office, "conseil@ici.example");
        TwoChambers.received(adviser, "Ana Martin");
        assertThat(adviser.locator("#notes")).isVisible();
        return adviser;
    }

    private static void write(Page adviser, String text) {
        Locator notes = adviser.locator("#notes");
        notes.click();
        notes.pressSequentially(text);
    }

    private static HasTextOptions patiently() {
        return new HasTextOptions().setTimeout(15_000);
    }
}
