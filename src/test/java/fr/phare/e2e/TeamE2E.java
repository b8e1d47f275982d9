package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Absences and invitations, as those who see to them do. On each page axe finds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamE2E {

    private static final String MANAGER = "responsable@ici.example";
    private static final String ADVISER = "conseil@ici.example";

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("team");
        browser = Browser.open();
        for (String person : List.of(ADVISER, MANAGER)) {
            try (BrowserContext context = browser.desk()) {
                chambers.join(context, person);
            }
        }
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private static void look(Page page, String name) {
        Browser.look(page, "team-" + name);
    }

    private List<Supplier<BrowserContext>> screens() {
        return List.of(browser::phone, browser::desk);
    }

    @Test
    void anAbsenceIsEnteredSeenAndTakenBack() {
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                Page page = chambers.join(context, MANAGER);
                page.locator("nav a[href='/equipe']").click();
                look(page, "calendar");
                page.locator("#from").fill("");
                Browser.button(page, "Voir ce que cela change").click();
                assertThat(page.locator("#from-error")).isVisible();
                look(page, "refused");

                page.locator("#person").selectOption("Bastien Caron");
                page.locator("#from").fill(today);
                page.locator("#deputy").selectOption("Denis Fournier");
                Browser.button(page, "Voir ce que cela change").click();
                Browser.button(page, "Enregistrer").click();
                assertThat(page.locator("[role=status]")).containsText("Bastien Caron");
                look(page, "entered");
                page.navigate(chambers.address() + "/bureau");
                assertThat(page.locator("#own")).containsText("en charge");
                look(page, "desk");

                page.navigate(chambers.address() + "/equipe");
                Browser.button(page, "Retirer").click();
                assertThat(page.locator("[role=status]")).containsText("retirée");
                look(page, "withdrawn");
            }
        }
    }

    @Test
    void aListOfPeopleIsSeenBeforeItIsInvited() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                Page page = chambers.join(context, "admin@ici.example");
                page.navigate(chambers.address() + "/personnes");
                look(page, "people");
                page.locator("a[href='/personnes/liste']").click();
                look(page, "list");
                String size = Integer.toString(page.viewportSize().width);
                page.locator("#list")
                        .fill("Zoé Ode ; zoe" + size + "@ici.example ; accueil\nSans adresse");
                Browser.button(page, "Vérifier la liste").click();
                look(page, "list-seen");
                Browser.button(page, "Inviter une personne").click();
                look(page, "list-invited");
            }
        }
    }

    @Test
    void aSpreadsheetIsReadAndOnePersonIsInvitedAlone() {
        try (BrowserContext context = browser.phone()) {
            Page page = chambers.join(context, "admin@ici.example");
            page.navigate(chambers.address() + "/personnes/liste");
            byte[] sheet = "Nom;E-mail;Rôle\nPaul Petit;paul@ici.example;accueil\n".getBytes(UTF_8);
            page.locator("#file").setInputFiles(new FilePayload("equipe.csv", "text/csv", sheet));
            Browser.button(page, "Vérifier la liste").click();
            assertThat(page.locator("table.people-list")).containsText("paul@ici.example");

            page.navigate(chambers.address() + "/personnes");
            page.locator("#name").fill("Ana Paz");
            Browser.button(page, "Inviter").click();
            assertThat(page.locator("#email-error")).isVisible();
            assertThat(page.locator("#name")).hasValue("Ana Paz");
            look(page, "people-refused");
            page.locator("#email").fill("ana@ici.example");
            page.locator("#role-new-FRONT_DESK").check();
            Browser.button(page, "Inviter").click();
            assertThat(page.locator("#invitation-link")).isVisible();
        }
    }
}
