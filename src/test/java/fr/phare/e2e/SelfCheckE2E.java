package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.phare.e2e.Browser.button;
import static fr.phare.e2e.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * “À quoi ai-je droit ?” as a visitor walks through it: on a phone, on a desk, by keyboard alone,
 * without script; then on to somebody who has the answers. On each page axe finds nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfCheckE2E {

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("selfcheck");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    @Test
    void aVisitorSeesWhatIsOpenComesBackByLinkAndTheAdviserHasTheAnswers() {
        try (BrowserContext phone = browser.phone();
                BrowserContext other = browser.desk();
                BrowserContext office = browser.desk()) {
            Page visitor = phone.newPage();
            String link = answer(visitor);
            Page again = other.newPage();
            again.navigate(link);
            assertThat(again.locator("h1")).containsText("Ce que disent vos réponses");
            assertThat(again.locator("#aide-mediation-credit")).isVisible();
            look(again, "check-result");

            again.getByRole(AriaRole.LINK, named("Être rappelé à ce sujet")).click();
            assertThat(again.locator("#joindre")).isChecked();
            look(again, "check-ask");
            again.locator("#name").fill("Éloïse Œuvrard");
            again.locator("#phone").fill("06 12 34 56 70");
            button(again, "Demander à être rappelé").click();
            assertThat(again.locator("h1")).containsText("on vous rappelle");

            Page adviser = chambers.join(office, "conseil@ici.example");
            button(adviser, "Prendre le suivant").click();
            assertThat(adviser.locator("h1")).containsText("Éloïse Œuvrard");
            assertThat(adviser.locator("#situation")).containsText("dit en ligne");
            assertThat(adviser.locator("#aids .status-LIKELY")).containsText("Médiation du crédit");
            look(adviser, "check-case");
        }
    }

    /** From the ask page to a result; the link to it. */
    private String answer(Page visitor) {
        visitor.navigate(chambers.address() + "/rappel/ici");
        visitor.getByRole(AriaRole.LINK, named("Voir d’abord")).click();
        look(visitor, "check-start");
        button(visitor, "Voir les aides").click();
        assertThat(visitor.locator("[role=alert]")).containsText("Répondez à une question");
        look(visitor, "check-nothing");
        passAll(visitor);
        button(visitor, "Voir les aides").click();
        assertThat(visitor.locator("h1")).containsText("Ce que disent vos réponses");
        look(visitor, "check-passed");
        String link = visitor.url();
        tell(visitor, link);
        look(visitor, "check-result");
        visitor.locator("details.fold").first().locator("summary").first().click();
        visitor.locator("#mes-reponses > summary").click();
        look(visitor, "check-open");
        visitor.locator("#aide-mediation-credit a").first().click();
        assertThat(visitor.locator("h1")).containsText("Médiation du crédit");
        look(visitor, "check-sheet");
        return link;
    }

    /** “I do not know”, three times. */
    private static void passAll(Page visitor) {
        for (Locator question : visitor.locator("main form .field").all()) {
            if (question.locator("select").count() > 0) {
                question.locator("select").selectOption("?");
            } else {
                question.locator("input[value='?']").check();
            }
        }
    }

    /** What opens the credit mediation, sent as the form of another page could. */
    private static void tell(Page visitor, String link) {
        visitor.request()
                .post(
                        link,
                        RequestOptions.create()
                                .setForm(
                                        FormData.create()
                                                .set("q-registered", "true")
                                                .set("q-credit_refused", "true")
                                                .set("q-payments_ceased", "false")
                                                .set("q-months_active", "3")));
        visitor.navigate(link);
        assertThat(visitor.locator("#aide-mediation-credit"))
                .hasClass(Pattern.compile("status-LIKELY"));
    }

    @Test
    void byKeyboardAlone() {
        try (BrowserContext desk = browser.desk()) {
            Page visitor = desk.newPage();
            visitor.navigate(chambers.address() + "/aides/ici");
            look(visitor, "check-start");
            Keyboard keys = new Keyboard(visitor);
            String first =
                    visitor.locator("main form select, main form input").first().getAttribute("id");
            keys.to(first);
            visitor.keyboard().press("ArrowDown");
            visitor.keyboard().press("ArrowUp");
            visitor.keyboard().press("ArrowDown");
            if (visitor.locator("#" + first).getAttribute("inputmode") != null) {
                visitor.keyboard().type("1");
            }
            keys.presses("Voir les aides");
            assertThat(visitor.locator("h1")).containsText("Ce que disent vos réponses");
            keys.presses("Effacer mes réponses");
            look(visitor, "check-erase");
            keys.presses("Oui, effacer");
            assertThat(visitor.locator("[role=status]")).containsText("effacées");
        }
    }

    @Test
    void withoutScript() {
        try (BrowserContext phone = browser.phoneWithoutScript()) {
            Page visitor = phone.newPage();
            visitor.navigate(chambers.address() + "/aides/ici");
            passAll(visitor);
            button(visitor, "Voir les aides").click();
            assertThat(visitor.locator("h1")).containsText("Ce que disent vos réponses");
            assertThat(visitor.locator("[data-print]")).isHidden();
            visitor.getByRole(AriaRole.LINK, named("Effacer mes réponses")).click();
            String gone = visitor.url().replace("/effacer", "");
            button(visitor, "Oui, effacer").click();
            assertThat(visitor.locator("[role=status]")).containsText("effacées");
            visitor.navigate(gone);
            assertThat(visitor.locator("h1")).containsText("ne sont plus là");
            Browser.picture(visitor, "check-over");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
