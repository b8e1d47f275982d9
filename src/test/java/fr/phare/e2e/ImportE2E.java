package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A manager brings a list in, as they do it. On each page axe finds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportE2E {

    private static final String MANAGER = "responsable@ici.example";
    private static final int ROWS = 4_000;

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("import");
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

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, "import-" + name);
        Browser.assertAccessible(page);
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).as("%s is wider than its screen", name).isEqualTo(false);
    }

    private void sends(Page manager, String list) {
        go(manager, "/imports");
        byte[] content = list.getBytes(StandardCharsets.UTF_8);
        manager.locator("#fichier")
                .setInputFiles(new FilePayload("tempete-nord.csv", "text/csv", content));
        button(manager, "Vérifier le fichier").click();
        assertThat(manager.locator("h1")).hasText("Vérifier la liste");
    }

    private static void awaits(Page page, String title) {
        assertThat(page.locator("h1"))
                .containsText(title, new ContainsTextOptions().setTimeout(180_000));
    }

    private static int number(Page page, String id) {
        return Integer.parseInt(page.locator("#" + id).innerText());
    }

    private static String few() {
        return """
        Entreprise;Nom du dirigeant;Prénom;Portable;Courriel;CP;Motif;Urgent;Couleur
        Boulangerie Élo;Œuvrard;Éloïse;612345601;elo@exemple.fr;59000;Loyer;oui;bleu
        Garage Petit;Petit;Léo;06 12 34;leo@exemple;59000;Urssaf;non;rouge
        Fleurs d’Ana;Lo;Ana;0612345603;;1000;Banque;peut-être;vert
        Fleurs d’Ana;Lo;Ana;0612345604;;1000;Le crédit de la boutique;;vert
        Boulangerie Élo;Œuvrard;Éloïse;06 12 34 56 01;;;;;
        """;
    }

    private static String many(int from) {
        return IntStream.range(from, from + ROWS)
                .mapToObj(i -> "Personne %d;07%08d".formatted(i, 60_000_000 + i))
                .collect(Collectors.joining("\n", "Nom;Téléphone\n", "\n"));
    }

    @Test
    void everyPageCanBeReadOnAPhoneAndOnADesk() {
        for (Supplier<BrowserContext> screen :
                List.<Supplier<BrowserContext>>of(browser::phone, browser::desk)) {
            try (BrowserContext office = screen.get()) {
                Page manager = chambers.join(office, MANAGER);
                manager.locator("nav a[href='/reglages']").click();
                manager.locator("main a[href='/imports']").click();
                look(manager, "send");
                button(manager, "Vérifier le fichier").click();
                assertThat(manager.locator("#fichier-error")).containsText("Choisissez");
                look(manager, "no-file");
                sends(manager, few());
                assertThat(manager.locator("#apercu")).containsText("2 lignes sont à corriger");
                look(manager, "draft");
                button(manager, "Importer 3 demandes").click();
                awaits(manager, "Import terminé");
                assertThat(manager.locator("#refused")).hasText("2");
                look(manager, "done");
                manager.locator("summary").click();
                button(manager, "Retirer ces demandes").click();
                awaits(manager, "Import retiré");
                assertThat(manager.locator("main")).containsText("3 demandes sont retirées");
                look(manager, "taken-back");
                go(manager, "/imports");
                look(manager, "earlier");
            }
        }
    }

    @Test
    void columnsAreChangedAndWrongRowsTakenAlong() throws IOException {
        try (BrowserContext office = browser.desk()) {
            Page manager = chambers.join(office, MANAGER);
            sends(manager, few().replace("Portable", "Où"));
            assertThat(manager.locator("#apercu")).containsText("4 lignes sont à corriger");
            manager.getByLabel("Où").selectOption("Téléphone");
            button(manager, "Importer une demande").click();
            assertThat(manager.locator("[role=status]")).containsText("Vous avez changé");
            assertThat(manager.locator("#apercu")).containsText("2 lignes sont à corriger");

            Download file =
                    manager.waitForDownload(
                            () -> manager.getByText("Télécharger les 2 lignes").click());
            assertThat(file.suggestedFilename()).isEqualTo("lignes-a-corriger.csv");
            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst()).endsWith("Couleur;Erreur");
            assertThat(lines.get(1)).contains("Téléphone", "Adresse e-mail");
            button(manager, "Abandonner ce fichier").click();
            assertThat(manager.locator("h1")).hasText("Importer des demandes");
        }
    }

    @Test
    void aLongImportIsStoppedResumedAndSurvivesAPowerCut() {
        try (BrowserContext office = browser.desk()) {
            Page manager = chambers.join(office, MANAGER);
            sends(manager, many(0));
            manager.locator("button[value=commencer]").click();
            awaits(manager, "Import en cours");
            Browser.picture(manager, "import-running");
            int before = number(manager, "landed");
            manager.waitForFunction(
                    "n => Number(document.getElementById('landed').innerText) > n", before);
            button(manager, "Arrêter l’import").click();
            awaits(manager, "Import arrêté");
            int stopped = number(manager, "landed");
            assertThat(stopped).isBetween(1, ROWS - 1);
            assertThat(number(manager, "waiting")).isEqualTo(ROWS - stopped);
            look(manager, "stopped");
            manager.reload();
            assertThat(number(manager, "landed")).isEqualTo(stopped);

            button(manager, "Reprendre l’import").click();
            awaits(manager, "Import en cours");
            String address = manager.url();
            chambers.phare().kill9WithPostgres();
            chambers.startAgain();
            manager.navigate(address.replaceFirst("http://[^/]+", chambers.address()));
            awaits(manager, "Import terminé");
            assertThat(number(manager, "landed")).isEqualTo(ROWS);
            assertThat(number(manager, "refused")).isZero();
        }
    }
}
