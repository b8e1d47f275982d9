package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A made-up morning: sixty requests, two people who call, a third who watches the line and calls
 * too. Its tests are its hours: each begins where the one before has ended.
 */
class MorningE2E extends MorningAtTheLine {

    @Test
    @Order(8)
    void afterTheLastAttemptAPersonDecides() {
        tryTwiceMore(bastien, noAnswer, "x");
        tryTwiceMore(malika, busy, "o");
        for (String name : List.of(noAnswer, busy)) {
            denis.sees("#line", "À décider");
            denis.sees("#line", name);
            morning.became(name, "undecided");
        }
        denis.look("undecided");
        denis.takeFromLine(noAnswer);
        denis.report("Personne injoignable", "UNREACHABLE");
        morning.became(noAnswer, "done");
        assertThat(denis.notice()).containsText("Dossier clos");
        denis.button("Remettre dans la file – " + busy).click();
        denis.backAtDesk();
        morning.became(busy, "waiting");
        waiting++;
        denis.seesWaiting(waiting);
    }

    private static void tryTwiceMore(DeskOf desk, String name, String key) {
        for (int attempt = 2; attempt <= 3; attempt++) {
            desk.sit();
            desk.takeFromLine(name);
            desk.report(key);
        }
        assertThat(desk.notice()).containsText("C’était le dernier essai prévu");
    }

    @Test
    @Order(9)
    void whoeverRestsComesBackWhenTheirHourHasCome() {
        morning.laterHasCome();
        morning.became(later, "waiting");
        waiting++;
        denis.seesWaiting(waiting);
        assertThat(denis.row(later)).containsText("1 essai");
    }

    @Test
    @Order(10)
    void wordsWrittenWhileTheConnectionIsLostAreKeptAndSaved() {
        String name = taken(bastien);
        BrowserContext office = bastien.browser();
        bastien.write("Elle a reçu ");
        office.setOffline(true);
        bastien.write("une mise en demeure.");
        assertThat(bastien.page().locator("#offline")).containsText("vos mots sont gardés ici");
        bastien.look("offline");
        office.setOffline(false);
        bastien.seesSaved();
        assertThat(bastien.page().locator("#offline")).isHidden();
        bastien.page().reload();
        assertThat(bastien.page().locator("#notes")).hasValue("Elle a reçu une mise en demeure.");
        morning.became(name, "taken");
    }

    @Test
    @Order(11)
    void twoTextsOfOneNoteAreShownSideBySide() {
        Page other = bastien.browser().newPage();
        other.navigate(bastien.page().url());
        other.locator("#notes").press("Control+End");
        other.locator("#notes").pressSequentially(" Huissier.");
        assertThat(other.locator("#note-status")).containsText("enregistré à");
        bastien.write(" Échéancier.");
        assertThat(bastien.page().locator("#note-conflict")).isVisible();
        assertThat(bastien.page().locator("#note-conflict")).isFocused();
        bastien.look("conflict");
        bastien.button("Garder les deux").click();
        bastien.seesSaved();
        other.close();
        bastien.page().reload();
        assertThat(bastien.page().locator("#notes"))
                .hasValue(Pattern.compile("[\\s\\S]*Huissier[\\s\\S]*Échéancier[\\s\\S]*"));
        String name = bastien.page().locator("h1").innerText().strip();
        bastien.sit();
        assertThat(bastien.next()).as("the call that is not over").isEqualTo(name);
        bastien.reached();
        morning.became(name, "done");
    }

    /** Also where no script runs: what is shown live stands in the page. */
    @Test
    @Order(12)
    void aColleagueIsAskedForHelpAndComes() {
        String name = taken(malika);
        bastien.sit();
        malika.press("h");
        assertThat(malika.page().locator("#help")).containsText("Vous avez demandé de l’aide");
        bastien.sees("#help", Morning.MALIKA + " a besoin d’aide");
        bastien.look("help");
        assertStandsThereWithoutScript();
        bastien.button("J’arrive").click();
        assertThat(bastien.page().locator("h1")).hasText(name);
        malika.sees("#help", Morning.BASTIEN + " arrive");
        malika.button("C’est fini, merci").click();
        malika.sees("#help", "J’ai besoin d’aide");
        malika.reached();
        morning.became(name, "done");
    }

    private void assertStandsThereWithoutScript() {
        try (BrowserContext plain = browser.phoneWithoutScript()) {
            plain.addCookies(bastien.browser().cookies());
            Page page = plain.newPage();
            page.navigate(morning.chambers().address() + "/bureau");
            assertThat(page.locator("#help")).containsText(Morning.MALIKA + " a besoin d’aide");
            assertThat(page.locator("#lists .tag")).hasCount(4);
            assertThat(page.locator("#line h2 .tag").first()).hasText(Integer.toString(waiting));
            Browser.picture(page, "morning-no-script");
        }
    }

    @Test
    @Order(13)
    void aPersonIsFoundWithoutAccentsAndWithATypo() {
        denis.go("/catalogue");
        denis.press("/");
        denis.page().keyboard().type("eloise oeuvrad");
        denis.press("Enter");
        assertThat(denis.page().locator("ol.found")).containsText("Éloïse Œuvrard");
        assertThat(denis.page().locator("ol.found")).containsText("écrit autrement");
        denis.look("search");
    }

    @Test
    @Order(14)
    void aListIsKeptRenamedAndOpenedFromTheDesk() {
        Page page = bastien.page();
        bastien.go("/dossiers");
        page.locator("#responsable").selectOption("moi");
        page.locator("#echeance").selectOption("none");
        bastien.button("Filtrer").click();
        page.locator("#nom").fill("Mes dossier");
        bastien.button("Garder").click();
        assertThat(page.locator("#listes")).containsText("Mes dossier");
        page.locator("#listes summary").first().press("Enter");
        bastien.look("list-rename");
        page.locator("#listes details input[name=nom]").fill("Mes dossiers sans date");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("Liste renommée");
        bastien.sit();
        page.locator("#lists a").last().click();
        assertThat(page.locator("#echeance")).hasValue("none");
        assertThat(page.locator("#responsable")).hasValue("moi");
        assertThat(page.locator("ul.cases").first()).containsText("écoute");
    }

    @Test
    @Order(15)
    void theBriefSaysWhatWaits() {
        denis.go("/bureau/matin");
        assertThat(denis.page().locator("main")).containsText("Le point du matin");
        assertThat(denis.page().locator("main")).containsText("À décider");
        denis.look("brief");
    }

    /** Whatever is left, by keyboard alone; then everybody is in one known place. */
    @Test
    @Order(20)
    void atNoonNobodyIsLostAndNobodyBelongsToTwo() {
        List<DeskOf> two = List.of(bastien, malika);
        for (int number = 0; waiting > 5; number++) {
            DeskOf desk = two.get(number % 2);
            String name = taken(desk);
            switch (number % 10) {
                case 3, 7 -> ends(desk, name, "x");
                case 5 -> ends(desk, name, "o");
                default -> {
                    desk.reached();
                    morning.became(name, "done");
                }
            }
        }
        morning.became(taken(bastien), "taken");
        denis.sit();
        denis.seesWaiting(4);
        denis.look("noon");
        Map<String, String> states = morning.states();
        assertThat(states).hasSize(Morning.REQUESTS).isEqualTo(new TreeMap<>(morning.expected()));
        assertNobodyBelongsToTwo();
        assertTheListToTakeAlongHoldsAll(states);
    }

    private void ends(DeskOf desk, String name, String key) {
        desk.report(key);
        // Those tried before may have no attempt left.
        boolean last = desk.notice().innerText().contains("dernier essai");
        morning.became(name, last ? "undecided" : "resting");
    }

    private void assertNobodyBelongsToTwo() {
        assertThat(
                        morning.rows(
                                """
                                select e.id from queue.entry e left join queue.lease l
                                on l.entry_id = e.id
                                where (e.state = 'taken') <> (l.entry_id is not null)
                                """))
                .as("held, and by one")
                .isEmpty();
        assertThat(
                        morning.rows(
                                """
                                select entry_id from casefile.exchange where entry_id is not null
                                group by entry_id having count(distinct case_id) > 1
                                  or count(*) filter (where result is null) > 1
                                """))
                .as("in two cases, or in two calls at once")
                .isEmpty();
    }

    private void assertTheListToTakeAlongHoldsAll(Map<String, String> states) {
        String list =
                denis.page()
                        .request()
                        .get(
                                morning.chambers().address()
                                        + "/exports/fichier?quoi=demandes&format=csv")
                        .text();
        assertThat(states.keySet()).allSatisfy(name -> assertThat(list).containsOnlyOnce(name));
    }
}
