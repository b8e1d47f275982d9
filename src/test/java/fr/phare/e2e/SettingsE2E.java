package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What managers change without anybody’s help, as they do it. On each page axe finds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsE2E {

    private static final String MANAGER = "responsable@ici.example";
    private static final String MONTHS = "/reglages/conservation/casefile.retention-months";
    private static final String EMAIL = "/reglages/textes/callback.confirmation-email.fr";
    private static final String BANNER = "/reglages/textes/callback.page-banner.fr";
    private static final String ACCENT = "/reglages/apparence/appearance.accent";
    private static final String LOGO = "/reglages/apparence/appearance.logo";

    private static final String AGAIN = "/reglages/delais/desk.after-no-answer";
    private static final List<String> PAGES =
            List.of("textes", "delais", "apparence", "conservation", "changements");

    private static final Pattern ORIGINAL =
            Pattern.compile("^Bonjour,\\n\\nVotre demande est enregistrée");

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("settings");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private void go(Page page, String path) {
        page.navigate(chambers.address() + path);
    }

    private static void look(Page page, String name) {
        Browser.look(page, "settings-" + name);
    }

    @Test
    void everyPageOfSettingsCanBeReadOnAPhoneAndOnADesk() {
        for (Supplier<BrowserContext> screen :
                List.<Supplier<BrowserContext>>of(browser::phone, browser::desk)) {
            try (BrowserContext office = screen.get()) {
                Page manager = chambers.join(office, MANAGER);
                manager.locator("nav a[href='/reglages']").click();
                look(manager, "home");
                for (String page : PAGES) {
                    go(manager, "/reglages/" + page);
                    look(manager, page);
                }
                for (String path : List.of(MONTHS, EMAIL, AGAIN, ACCENT, LOGO)) {
                    go(manager, path);
                    look(manager, path.substring(path.lastIndexOf('/') + 1));
                }
            }
        }
    }

    @Test
    void aMistakeIsTakenBackWithoutAnyScript() {
        try (BrowserContext phone = browser.phoneWithoutScript()) {
            Page manager = chambers.join(phone, MANAGER);
            go(manager, MONTHS);
            manager.locator("#valeur").fill("soixante");
            Browser.button(manager, "Enregistrer").click();
            assertThat(manager.locator("#valeur-error")).containsText("de 1 à 60");
            assertThat(manager.locator("#valeur")).hasValue("soixante");

            manager.locator("#valeur").fill("6");
            Browser.button(manager, "Enregistrer").click();
            assertThat(manager.locator("[role=status]")).containsText("C’est enregistré");
            assertThat(page("/rappel/ici", phone).locator("main")).containsText("puis 6 mois");

            Browser.button(manager, "Annuler ce changement").click();
            assertThat(manager.locator("[role=status]")).containsText("annulé");
            assertThat(manager.locator("#valeur")).hasValue("24");
            assertThat(page("/rappel/ici", phone).locator("main")).containsText("puis 24 mois");
        }
    }

    private Page page(String path, BrowserContext context) {
        Page page = context.newPage();
        go(page, path);
        return page;
    }

    @Test
    void aMessageIsWordedLookedAtAndTriedOutBeforeItIsSaved() {
        try (BrowserContext office = browser.desk()) {
            Page manager = chambers.join(office, MANAGER);
            go(manager, EMAIL);
            manager.locator("#valeur").fill("Bonjour {prenom}, nous appelons avant {date}. {lien}");
            Browser.button(manager, "Aperçu").click();
            assertThat(manager.locator("#valeur-error")).containsText("{prenom} n’est pas connu");
            look(manager, "wrong-placeholder");

            manager.locator("#valeur").fill("Bonjour, nous appelons avant {date}. {lien}");
            Browser.button(manager, "Aperçu").click();
            assertThat(manager.locator("pre")).containsText("avant mardi 3 novembre 2026");
            look(manager, "preview");

            Browser.button(manager, "M’envoyer un essai").click();
            assertThat(manager.locator("[role=status]")).containsText(MANAGER);
            Browser.button(manager, "Enregistrer").click();
            assertThat(manager.locator("[role=status]")).containsText("C’est enregistré");
            look(manager, "saved");
            manager.locator("nav a[href='/boite']").click();
            assertThat(manager.locator("main")).containsText("[Essai] Votre rappel est prévu");
            assertThat(manager.locator("main")).containsText(MANAGER);

            go(manager, EMAIL);
            Browser.button(manager, "Remettre le texte d’origine").click();
            assertThat(manager.locator("#valeur")).hasValue(ORIGINAL);
        }
    }

    @Test
    void aDelayIsRefusedChangedAndTakenBack() {
        try (BrowserContext phone = browser.phone()) {
            Page manager = chambers.join(phone, MANAGER);
            go(manager, AGAIN);
            manager.locator("#valeur").fill("bientôt");
            Browser.button(manager, "Enregistrer").click();
            assertThat(manager.locator("#valeur-error")).isVisible();
            assertThat(manager.locator("#valeur")).hasValue("bientôt");
            look(manager, "delay-refused");
            manager.locator("#valeur").fill("3");
            Browser.button(manager, "Enregistrer").click();
            assertThat(manager.locator("[role=status]")).containsText("C’est enregistré");
            Browser.button(manager, "Annuler ce changement").click();
            assertThat(manager.locator("#valeur")).hasValue("2");
        }
    }

    @Test
    void aColourIsChosenAndThePublicPageWearsIt() {
        try (BrowserContext office = browser.desk();
                BrowserContext home = browser.phone()) {
            Page manager = chambers.join(office, MANAGER);
            go(manager, ACCENT);
            choose(manager, "#e07b00");
            assertThat(manager.locator("#valeur-error")).containsText("2,8 pour 1");
            look(manager, "pale-colour");
            Browser.button(manager, "Prendre #ab5e00").click();
            assertThat(manager.locator("[role=status]")).containsText("C’est enregistré");
            look(manager, "colour-saved");

            Page visitor = page("/rappel/ici", home);
            assertThat(visitor.locator("button.primary"))
                    .hasCSS("background-color", "rgb(171, 94, 0)");
            look(visitor, "public-colour");
            visitor.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(visitor, "public-colour-night");
        }
    }

    private static void choose(Page page, String colour) {
        page.locator("#valeur").fill(colour);
        Browser.button(page, "Enregistrer").click();
    }

    @Test
    void aLogoIsSentAndThePublicPageShowsIt() {
        try (BrowserContext office = browser.desk();
                BrowserContext home = browser.phone()) {
            Page manager = chambers.join(office, MANAGER);
            go(manager, LOGO);
            send(manager, new byte[300_000]);
            assertThat(manager.locator("#valeur-error")).containsText("200 Ko au plus");
            send(manager, new byte[4_000_000]);
            assertThat(manager.locator("#valeur-error")).containsText("200 Ko au plus");
            send(manager, logo());
            assertThat(manager.locator("[role=status]")).containsText("C’est enregistré");
            look(manager, "logo-saved");

            Page visitor = page("/rappel/ici", home);
            assertThat(visitor.locator("a.brand")).containsText("Chambre d’ici");
            Object width = visitor.locator("a.brand img").evaluate("one => one.naturalWidth");
            assertThat(width).isEqualTo(240);
            look(visitor, "public-logo");
        }
    }

    private static void send(Page page, byte[] file) {
        page.locator("#valeur").setInputFiles(new FilePayload("logo.png", "image/png", file));
        Browser.button(page, "Enregistrer").click();
    }

    private static byte[] logo() {
        BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8A1C3C));
        pen.fillRect(0, 0, 240, 80);
        pen.setColor(Color.WHITE);
        pen.fillOval(90, 10, 60, 60);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @Test
    void ofTwoManagersTheSecondSeesBothValuesAndChooses() {
        try (BrowserContext office = browser.desk();
                BrowserContext other = browser.phone()) {
            Page first = chambers.join(office, MANAGER);
            Page second = chambers.join(other, "adjointe@ici.example");
            go(first, BANNER);
            go(second, BANNER);
            first.locator("#valeur").fill("Crue de la Lys : nous sommes à vos côtés.");
            Browser.button(first, "Enregistrer").click();
            second.locator("#valeur").fill("Incendie rue Nationale : appelez-nous.");
            Browser.button(second, "Enregistrer").click();

            assertThat(second.locator(".warning[role=alert]"))
                    .containsText("Denis Fournier a changé");
            assertThat(second.locator("main")).containsText("Crue de la Lys");
            assertThat(second.locator("#valeur"))
                    .hasValue("Incendie rue Nationale : appelez-nous.");
            look(second, "conflict");
            Browser.button(second, "Enregistrer la mienne").click();
            assertThat(second.locator("[role=status]")).containsText("C’est enregistré");

            Page visitor = page("/rappel/ici", other);
            assertThat(visitor.locator(".warning")).containsText("Incendie rue Nationale");
            look(visitor, "public-banner");
            go(first, "/reglages/changements");
            assertThat(first.locator("main")).containsText("Claire Delattre");
            look(first, "changes-made");
        }
    }
}
