package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * The whole path without a mouse or a touch: whoever asks, whoever calls and whoever reads what was
 * sent has keys alone. Addresses are typed; from there on everything is reached.
 */
class KeyboardJourneyE2E {

    private static final String ADVISER = "conseil@ici.example";
    private static final String MANAGER = "responsable@ici.example";

    @Test
    void theWholeJourneyIsMadeByKeyboard() {
        try (TwoChambers chambers = TwoChambers.open("keyboard-journey");
                Browser browser = Browser.open();
                BrowserContext home = browser.desk();
                BrowserContext office = browser.desk();
                BrowserContext head = browser.desk()) {
            Page visitor = home.newPage();
            String link = ask(visitor, chambers);

            Page adviser = office.newPage();
            join(adviser, chambers, ADVISER);
            signInAgain(adviser);
            take(adviser);
            listen(adviser);
            answerAndPick(adviser);
            nameTheBusiness(adviser);
            decideWhatIsNext(adviser);
            sendRecap(adviser);

            Page manager = head.newPage();
            join(manager, chambers, MANAGER);
            readMailbox(manager);
            readAgain(visitor, link);
        }
    }

    /** From the first page of all to the promise, with everything that can be said. */
    private static String ask(Page visitor, TwoChambers chambers) {
        visitor.navigate(chambers.address() + "/");
        Keyboard keys = new Keyboard(visitor);
        keys.presses("Ici");
        keys.presses("Demander à être rappelé");
        assertThat(visitor.locator("[data-focus]")).isFocused();
        keys.types("name", "Claire Delattre");
        keys.types("phone", "06 12 34 56 80");
        keys.chooses("topic", "Loyer");
        keys.ticks("urgent");
        keys.unfolds("Ajouter des précisions");
        keys.types("email", "claire@example.fr");
        keys.types("message", "Rue barrée.");
        keys.presses("Demander à être rappelé");
        assertThat(visitor.locator("h1")).containsText("on vous rappelle");
        assertThat(visitor.locator("main")).containsText("claire@example.fr");
        return visitor.url().replace("?nouveau", "");
    }

    /** The first time: a password is chosen behind the invitation. */
    private static void join(Page page, TwoChambers chambers, String email) {
        page.navigate(chambers.address() + chambers.invitation(email));
        Keyboard keys = new Keyboard(page);
        keys.types("password", TwoChambers.PASSWORD);
        keys.enter();
        assertThat(page.locator("h1")).isVisible();
    }

    private static void signInAgain(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.presses("Se déconnecter");
        keys.presses("Phare");
        keys.presses("Espace des conseillers");
        keys.types("email", ADVISER);
        keys.types("password", "Lanterne-sans-mer-0000");
        keys.enter();
        assertThat(adviser.locator("#sign-in-error")).isVisible();
        keys.types("password", TwoChambers.PASSWORD);
        keys.presses("Se connecter");
        if (adviser.url().endsWith("/bureau/matin")) {
            keys.shortcut("b");
        }
        assertThat(adviser.locator("#line")).containsText("Claire Delattre");
    }

    private static void take(Page adviser) {
        new Keyboard(adviser).shortcut("p");
        assertThat(adviser.locator("h1")).containsText("Claire Delattre");
    }

    private static void listen(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.hears("c");
        assertThat(adviser.locator("input[name=demande]")).isChecked();
        keys.shortcut("j");
        assertThat(adviser.locator("button[value=REACHED]")).hasCount(0);
        keys.hears("e");
        assertThat(adviser.locator("#notes")).isFocused();
        adviser.keyboard().type("La rue est fermée depuis le 3.");
        assertThat(adviser.locator("#note-status")).containsText("enregistré à");
        adviser.keyboard().press("Escape");
    }

    /** The panel of aids is written anew after each act: whoever was in it stays there. */
    private static void answerAndPick(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.hears("f");
        String asked = keys.focused();
        answered(adviser, () -> adviser.keyboard().press("ArrowDown"));
        keys.staysOn(asked);
        keys.unfolds("Toutes les autres questions");
        answers(adviser, "registered", "oui");
        answers(adviser, "credit_refused", "oui");
        answers(adviser, "payments_ceased", "non");
        keys.types("fact-staff", "beaucoup");
        answered(adviser, () -> adviser.keyboard().press("Tab"));
        assertThat(adviser.locator("#fact-error-staff")).not().isEmpty();
        keys.to("pick-mediation-credit");
        adviser.keyboard().press("Enter");
        assertThat(adviser.locator("#pick-mediation-credit")).hasAttribute("aria-pressed", "true");
        keys.staysOn("pick-mediation-credit");
    }

    private static void answers(Page adviser, String fact, String word) {
        Keyboard keys = new Keyboard(adviser);
        keys.to("fact-" + fact);
        if (!keys.chosen().startsWith(word)) {
            answered(adviser, () -> keys.chooses("fact-" + fact, word));
        }
        keys.staysOn("fact-" + fact);
    }

    private static void answered(Page adviser, Runnable act) {
        adviser.waitForResponse(response -> response.url().endsWith("/faits"), act);
    }

    private static void nameTheBusiness(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.hears("b");
        adviser.keyboard().type("poste");
        adviser.locator("input[name=siret]").first().waitFor();
        keys.toAny("input[name=siret]");
        adviser.keyboard().press("Space");
        keys.presses("Enregistrer l’entreprise");
        assertThat(adviser.locator("h1")).containsText("POSTE");
    }

    private static void decideWhatIsNext(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.hears("s");
        keys.chooses("stage", "solutions");
        keys.types("nextStep", "Rappeler après la réponse de la banque");
        // The same however the browser orders day and month.
        keys.to("nextStepOn");
        adviser.keyboard().type("05052031");
        assertThat(adviser.locator("#nextStepOn")).hasValue("2031-05-05");
        keys.presses("Enregistrer la suite");
        assertThat(adviser.locator("#nextStepOn")).hasValue("2031-05-05");
        assertThat(adviser.locator(".person-head .tag")).hasText("solutions");
        assertThat(adviser.locator("#notes")).hasValue("La rue est fermée depuis le 3.");
    }

    private static void sendRecap(Page adviser) {
        Keyboard keys = new Keyboard(adviser);
        keys.shortcut("r");
        assertThat(adviser.locator("#apercu")).containsText("Médiation du crédit");
        keys.types("mots-mediation-credit", "Demandez-la dès aujourd’hui.");
        adviser.keyboard().press("Escape");
        keys.shortcut("v");
        assertThat(adviser.locator("#apercu")).containsText("Demandez-la dès aujourd’hui.");
        keys.hears("s");
        keys.enter();
        assertThat(adviser.locator("[role=status]")).containsText("claire@example.fr");
    }

    private static void readMailbox(Page manager) {
        Keyboard keys = new Keyboard(manager);
        keys.presses("Messages envoyés");
        assertThat(manager.locator("main")).containsText("votre récapitulatif du");
        keys.toAny("ol.messages a");
        keys.enter();
        assertThat(manager.locator("body")).containsText("Médiation du crédit");
    }

    private static void readAgain(Page visitor, String link) {
        visitor.navigate(link);
        Keyboard keys = new Keyboard(visitor);
        keys.toAny("ul.choices a");
        keys.enter();
        assertThat(visitor.locator("article")).containsText("Médiation du crédit");
        assertThat(visitor.locator("article")).containsText("Demandez-la dès aujourd’hui.");
    }
}
