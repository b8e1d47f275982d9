package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.phare.e2e.Browser.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cells, their hours and topics, as a manager sees to them. On each page axe finds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellSettingsE2E {

    private static final String MANAGER = "responsable@ici.example";
    private static final Page.LocatorOptions HERE =
            new Page.LocatorOptions().setHasText("/rappel/ici");
    private static final Pattern REFERENCE = Pattern.compile("PH-\\w{4}-\\w{4}");

    private TwoChambers chambers;
    private Browser browser;

    @BeforeAll
    void open() {
        chambers = TwoChambers.open("cell-settings");
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        chambers.close();
    }

    private static void look(Page page, String name) {
        Browser.look(page, "cell-" + name);
    }

    private List<Supplier<BrowserContext>> screens() {
        return List.of(browser::phone, browser::desk);
    }

    private void go(Page page, String path) {
        page.navigate(chambers.address() + path);
    }

    /** The page of the cell, come to as a manager does. */
    private Page cell(BrowserContext context) {
        Page page = chambers.join(context, MANAGER);
        go(page, "/reglages");
        page.locator("main a[href='/reglages/cellules']").click();
        page.locator("main .choices a", HERE).click();
        return page;
    }

    private static void isDone(Page page, String said) {
        assertThat(page.locator("[role=status]")).containsText(said);
    }

    @Test
    void whatACellIsIsChangedRefusedAndTakenBack() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                Page page = cell(context);
                look(page, "cell");
                page.locator("#name").fill("Ici et là");
                page.locator("#phone").fill("3620");
                page.locator("#served").fill("62, 999");
                button(page, "Enregistrer").click();
                assertThat(page.locator("#phone-error")).isVisible();
                assertThat(page.locator("#served-error")).containsText("999");
                assertThat(page.locator("#name")).hasValue("Ici et là");
                assertThat(page.locator("#phone")).hasValue("3620");
                look(page, "refused");
                page.locator("#phone").fill("03 20 00 00 08");
                page.locator("#served").fill("80, 62");
                button(page, "Enregistrer").click();
                isDone(page, "C’est enregistré");
                assertThat(page.locator("h1")).hasText("Ici et là");
                assertThat(page.locator(".timeline")).containsText("62, 80");
                look(page, "changed");
                button(page, "Annuler ce changement").click();
                isDone(page, "remis");
                assertThat(page.locator("h1")).hasText("Ici");
            }
        }
    }

    @Test
    void theNumberIsTriedByACall() {
        try (BrowserContext context = browser.phone()) {
            Page page = cell(context);
            assertThat(page.locator("#number")).containsText("à essayer");
            button(page, "Noter le résultat").click();
            assertThat(page.locator("#result-error")).isVisible();
            look(page, "untold");
            page.locator("#result-SOMEBODY_ELSE").check();
            button(page, "Noter le résultat").click();
            isDone(page, "noté");
            assertThat(page.locator("main")).containsText("Corrigez le numéro");
            page.locator("#result-US").check();
            button(page, "Noter le résultat").click();
            assertThat(page.locator("#number")).not().containsText("à essayer");
            look(page, "tried");
        }
    }

    @Test
    void ofTwoTabsTheSecondSeesBothValuesSideBySide() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                Page first = cell(context);
                Page second = context.newPage();
                second.navigate(first.url());
                first.locator("#name").fill("Flandre");
                button(first, "Enregistrer").click();
                second.locator("#name").fill("Artois");
                button(second, "Enregistrer").click();

                assertThat(second.locator("table.apart")).containsText("Flandre");
                assertThat(second.locator("table.apart")).containsText("Artois");
                look(second, "conflict");
                button(second, "Enregistrer mes valeurs").click();
                isDone(second, "C’est enregistré");
                second.locator("#name").fill("Ici");
                button(second, "Enregistrer").click();
                assertThat(second.locator("h1")).hasText("Ici");
            }
        }
    }

    @Test
    void usualHoursWithABreakHoldFromADayOn() {
        for (Supplier<BrowserContext> screen : screens()) {
            try (BrowserContext context = screen.get()) {
                Page page = cell(context);
                page.locator("main ul.inline a[href$='/horaires']").click();
                page.locator("#week-own").check();
                page.locator("#week-monday").fill("9:00-12:00, 11:00-17:30");
                page.locator("#from").fill("2020-01-01");
                button(page, "Vérifier avant d’enregistrer").click();
                assertThat(page.locator("#week-monday-error")).containsText("se chevauchent");
                assertThat(page.locator("#week-monday")).hasValue("9:00-12:00, 11:00-17:30");
                look(page, "hours-refused");

                page.locator("#week-monday").fill("9:00-12:00, 13:30-17:30");
                page.locator("#from").fill(today().plusDays(30).toString());
                button(page, "Vérifier avant d’enregistrer").click();
                assertThat(page.locator("main"))
                        .containsText("9 h 00 – 12 h 00, 13 h 30 – 17 h 30");
                look(page, "hours-confirm");
                button(page, "Corriger").click();
                assertThat(page.locator("#week-monday")).hasValue("9:00-12:00, 13:30-17:30");
                button(page, "Vérifier avant d’enregistrer").click();
                button(page, "Enregistrer").click();
                isDone(page, "C’est enregistré");
                look(page, "hours-saved");
                button(page, "Retirer").click();
                isDone(page, "retirés");
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** Somebody who asks, and the reference they are given. */
    private String asks(BrowserContext context, String phone) {
        Page visitor = context.newPage();
        go(visitor, "/rappel/ici");
        visitor.locator("#name").fill("Éloïse Œuvrard");
        visitor.locator("#phone").fill(phone);
        button(visitor, "Demander à être rappelé").click();
        assertThat(visitor.locator("h1")).containsText("on vous rappelle");
        return REFERENCE
                .matcher(visitor.locator("main").innerText())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Around the clock but today and tomorrow: later in Martinique by five or six hours, whenever
     * this runs.
     */
    @Test
    void aClosureAndAMoveNameThePromisesTheyBreakAndNoneMoves() {
        try (BrowserContext home = browser.phone();
                BrowserContext office = browser.desk()) {
            String early = asks(home, "06 12 34 56 71");
            Page page = cell(office);
            page.locator("main a[href^='/horaires/']").click();
            page.locator("#from").fill(today().toString());
            page.locator("#to").fill(today().plusDays(1).toString());
            button(page, "Vérifier avant d’enregistrer").click();
            assertThat(page.locator("#reason-error")).isVisible();
            assertThat(page.locator("#to")).hasValue(today().plusDays(1).toString());
            look(page, "closure-refused");
            page.locator("#reason").fill("Inventaire");
            button(page, "Vérifier avant d’enregistrer").click();
            assertThat(page.locator(".warning")).containsText(early);
            look(page, "closure-confirm");
            button(page, "Enregistrer quand même").click();
            isDone(page, "C’est enregistré");
            assertThat(page.locator("main li.card")).containsText(early);
            look(page, "closure-entered");

            String late = asks(home, "06 12 34 56 72");
            moves(page, late);
            page.locator("main a[href^='/horaires/']").click();
            button(page, "Retirer").click();
            isDone(page, "C’est retiré");
        }
    }

    private void moves(Page page, String broken) {
        go(page, "/reglages/cellules");
        page.locator("main .choices a", HERE).click();
        page.locator("#department").selectOption("972");
        page.locator("#zone").selectOption("America/Martinique");
        button(page, "Enregistrer").click();
        assertThat(page.locator(".warning")).containsText(broken);
        look(page, "move-confirm");
        button(page, "Corriger").click();
        assertThat(page.locator("#zone")).hasValue("America/Martinique");
        button(page, "Enregistrer").click();
        button(page, "Enregistrer quand même").click();
        isDone(page, "C’est enregistré");
        assertThat(page.locator(".timeline")).containsText(broken);
        look(page, "moved");
        button(page, "Annuler ce changement").click();
        assertThat(page.locator("#zone")).hasValue("Europe/Paris");
    }

    @Test
    void aFurtherCellIsOpenedAndItsNextStepIsVisible() {
        try (BrowserContext context = browser.phone()) {
            Page page = chambers.join(context, MANAGER);
            go(page, "/reglages/cellules/nouvelle");
            look(page, "opening");
            button(page, "Ouvrir cette cellule").click();
            look(page, "opening-refused");
            page.locator("#name").fill("Côte d’Opale");
            page.locator("#phone").fill("03 21 00 00 07");
            button(page, "Ouvrir cette cellule").click();
            isDone(page, "Il reste à essayer son numéro");
            go(page, "/reglages/cellules");
            look(page, "cells");
            go(page, "/rappel/cote-d-opale");
            assertThat(page.locator("#phone")).isVisible();
        }
    }

    @Test
    void topicsAreAddedOrderedByKeyboardHiddenAndTakenBack() {
        try (BrowserContext phone = browser.phone();
                BrowserContext office = browser.desk()) {
            Page narrow = chambers.join(phone, MANAGER);
            go(narrow, "/reglages/sujets");
            look(narrow, "topics");
            Page page = chambers.join(office, MANAGER);
            go(page, "/reglages/sujets");
            Keyboard keys = new Keyboard(page);
            keys.presses("Ajouter un sujet");
            keys.types("script", "# D’abord\nDepuis quand ?");
            keys.presses("Enregistrer");
            assertThat(page.locator("#french-error")).isVisible();
            assertThat(page.locator("#script")).hasValue("# D’abord\nDepuis quand ?");
            look(page, "topic-refused");
            keys.types("french", "Inondation");
            keys.types("english", "Flood");
            keys.presses("Enregistrer");
            assertThat(page.locator("ol.topics > li").last()).containsText("guide d’écoute");
            page.locator("ol.topics > li").last().getByText("Monter").focus();
            keys.enter();
            isDone(page, "en place 10 sur 11");
            keys.enter();
            isDone(page, "en place 9 sur 11");
            look(page, "topic-moved");
            keys.presses("Masquer Inondation");
            assertThat(page.locator("#sujet-inondation .tag")).hasText("masqué");
            page.locator("#sujet-inondation").getByText("Montrer").focus();
            keys.presses("Remettre la liste d’origine");
            assertThat(page.locator("ol.topics > li")).hasCount(10);
            keys.presses("Annuler ce changement");
            assertThat(page.locator("ol.topics > li")).hasCount(11);
        }
    }
}
