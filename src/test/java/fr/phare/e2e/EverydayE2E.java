package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.phare.chamber.PublicHolidays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes up every day beside the calls themselves. On each page axe finds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverydayE2E {

    private static final String MANAGER = "responsable@ici.example";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    /** The next day on which the cells are open: they are every day but on public holidays. */
    private final LocalDate openDay =
            Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                    .filter(day -> PublicHolidays.of("59").on(day).isEmpty())
                    .findFirst()
                    .orElseThrow();

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("everyday");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private static void look(Page page, String name) {
        Browser.look(page, "everyday-" + name);
    }

    private List<Supplier<BrowserContext>> screens() {
        return List.of(browser::phone, browser::desk);
    }

    @Test
    void aCallIsReceivedFollowedUpAndSeenInTheMorning() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                DeskOf denis = new DeskOf(chambers, context, MANAGER);
                Page page = denis.page();
                String name = "Zita Zed " + page.viewportSize().width;
                receives(denis, name, "received");
                page.waitForURL(url -> url.contains("/dossiers/"));
                assertThat(page.locator("h1")).containsText(name);
                String file = page.url();

                receives(denis, name, "received-again");
                assertThat(page.locator("#known")).isVisible();
                look(page, "received-known");

                page.navigate(file + "/recapitulatif");
                page.locator("#voie-lettre").check();
                page.locator("button[data-key=s]").click();
                assertThat(page.locator("#next")).isVisible();
                look(page, "recap-next");
                page.locator("#nextStepOn").fill(today.toString());
                Browser.button(page, "Enregistrer cette suite").click();
                assertThat(page.locator("#stage")).hasValue("FOLLOW_UP");

                denis.go("/bureau/matin");
                assertThat(page.locator("#team-today")).isVisible();
                look(page, "morning");
            }
        }
    }

    private static void receives(DeskOf desk, String name, String picture) {
        desk.sit();
        desk.press("n");
        desk.page().waitForURL(url -> url.endsWith("/bureau/contact-recu"));
        assertThat(desk.page().locator("#name-new")).isFocused();
        look(desk.page(), picture);
        desk.page().keyboard().type(name);
        desk.page().keyboard().press("Enter");
    }

    @Test
    void whatAnAbsenceAndAClosureMeanIsSeenBefore() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                DeskOf denis = new DeskOf(chambers, context, MANAGER);
                Page page = denis.page();
                asks(page, "Yann Plus-Tard " + page.viewportSize().width);
                denis.next();
                page.locator("summary", new Page.LocatorOptions().setHasText("Rappeler à une"))
                        .click();
                page.locator("#le").fill(openDay + "T10:30");
                page.locator("button[value=CALL_LATER]").click();
                page.waitForURL(url -> url.contains("/bureau?avis="));

                page.navigate(chambers.address() + "/equipe");
                page.locator("#from").fill(openDay.toString());
                page.locator("#to").fill(openDay.plusDays(4).toString());
                Browser.button(page, "Voir ce que cela change").click();
                assertThat(page.locator("#consequences")).isVisible();
                look(page, "absence");

                page.navigate(chambers.address() + "/horaires");
                page.locator("#from").fill(openDay.toString());
                page.locator("#reason").fill("Formation");
                Browser.button(page, "Vérifier").click();
                assertThat(page.locator("main")).containsText("nouvel appel prévu");
                look(page, "closure");

                page.navigate(chambers.address() + "/journal?quoi=requests");
                look(page, "journal");
            }
        }
    }

    private void asks(Page page, String name) {
        String digits = "%08d".formatted(Math.floorMod(name.hashCode(), 100_000_000));
        APIResponse answer =
                page.request()
                        .post(
                                chambers.address() + "/api/v1/callbacks",
                                RequestOptions.create()
                                        .setData(
                                                Map.of(
                                                        "cell",
                                                        "ici",
                                                        "name",
                                                        name,
                                                        "phone",
                                                        "+336" + digits)));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(201);
    }
}
