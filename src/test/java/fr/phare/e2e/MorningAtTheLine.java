package fr.phare.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first hours of the morning: who waits, who is next, and what comes of their calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MorningAtTheLine {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String LONG_OVERDUE = new Morning.Caller(0).name();
    private static final List<String> LATE =
            List.of(new Morning.Caller(1).name(), new Morning.Caller(2).name());
    private static final List<String> URGENT =
            Morning.callers().stream()
                    .filter(Morning.Caller::urgent)
                    .map(Morning.Caller::name)
                    .toList();

    /** After an hour that went wrong the next ones cannot begin. */
    @RegisterExtension final InTurn inTurn = new InTurn();

    /** How many wait now, nobody holding them. */
    int waiting = Morning.REQUESTS;

    Morning morning;
    Browser browser;
    DeskOf bastien;
    DeskOf malika;
    DeskOf denis;

    String noAnswer = "";
    String busy = "";
    String later = "";

    @BeforeAll
    void open() {
        morning = Morning.begin();
        browser = Browser.open();
        TwoChambers chambers = morning.chambers();
        bastien = new DeskOf(chambers, browser.desk(), "conseil@ici.example");
        malika = new DeskOf(chambers, browser.desk(), "renfort@ici.example");
        denis = new DeskOf(chambers, browser.desk(), "responsable@ici.example");
    }

    @AfterAll
    void close() {
        browser.close();
        morning.close();
    }

    @Test
    @Order(1)
    void sixtyAskAndEachOpenDeskCountsThem() {
        assertThat(denis.page().locator("#line")).containsText("Personne n’attend");
        try (BrowserContext visitor = browser.phone()) {
            Page form = visitor.newPage();
            for (Morning.Caller caller : Morning.callers()) {
                if (caller.usesThePage()) {
                    askOnThePage(form, caller);
                } else {
                    morning.ask(caller);
                }
                morning.became(caller.name(), "waiting");
            }
        }
        for (DeskOf desk : List.of(bastien, malika, denis)) {
            desk.seesWaiting(Morning.REQUESTS);
        }
        assertThat(denis.page().locator("#line > ol").first().locator("li .tag.urgent"))
                .hasCount(URGENT.size());
        assertThat(denis.page().locator("#line > ol > li").first()).containsText("échéance");
        denis.look("sixty-wait");
    }

    private void askOnThePage(Page form, Morning.Caller caller) {
        form.navigate(morning.chambers().address() + "/rappel/" + caller.cell());
        form.locator("#name").fill(caller.name());
        form.locator("#phone").fill(caller.phone());
        form.locator("#urgent").setChecked(caller.urgent());
        form.locator("main form p button.primary").click();
        form.waitForURL(url -> url.contains("/suivi/"));
    }

    @Test
    @Order(2)
    void lateOnesAreSaidToBeLateOnEachDesk() {
        morning.grewOld(LONG_OVERDUE, "5 hours", "3 hours");
        LATE.forEach(name -> morning.grewOld(name, "2 hours", "20 minutes"));
        for (DeskOf desk : List.of(bastien, malika, denis)) {
            desk.sees("#line h2", "3 en retard");
            desk.sees("#line", "Plus longue attente : 5 h");
        }
        assertThat(denis.row(LONG_OVERDUE)).containsText("en retard");
        assertThat(denis.row(LONG_OVERDUE)).containsText("prévu");
        denis.look("late");
    }

    /** What waits for her is her deputy’s then, and everybody else is called later. */
    @Test
    @Order(3)
    void whoeverIsAwayIsSeenToBeSoAndStoodInFor() {
        String known = new Morning.Caller(5).name();
        denis.takeFromLine(known);
        denis.passOn(Morning.MALIKA, "KNOWN_BY_OTHER");
        denis.backAtDesk();
        malika.sees("#own", known);
        Instant before = morning.expectedBy();

        denis.entersAbsence(Morning.MALIKA, LocalDate.now(PARIS), Morning.BASTIEN);
        denis.look("absence");
        bastien.sees("#own", known);
        bastien.sees("#own", "absence jusqu’au");
        assertMoves(expected -> expected.isAfter(before));
        denis.sit();
        denis.takeFromLine(new Morning.Caller(7).name());
        denis.unfold("Confier à quelqu’un d’autre");
        assertThat(denis.page().locator("#vers"))
                .containsText(Morning.MALIKA + " – absence jusqu’au");
        assertThat(denis.page().locator("#owner"))
                .containsText(Morning.MALIKA + " – absence jusqu’au");
        denis.look("away-in-choices");
        denis.giveBack();

        denis.go("/equipe");
        denis.button("Retirer").click();
        malika.sees("#own", known);
        bastien.seesNoMore("#own", known);
        assertMoves(expected -> !expected.isAfter(before.plus(Duration.ofMinutes(15))));
        denis.sit();
    }

    /** The pace is looked at every ten seconds. */
    private void assertMoves(Predicate<Instant> wanted) {
        Instant end = Instant.now().plusSeconds(20);
        while (!wanted.test(morning.expectedBy())) {
            assertThat(Instant.now()).as("the time that is expected moves").isBefore(end);
            denis.page().waitForTimeout(500);
        }
    }

    /** The five with a deadline, and one who was overdue by hours: every fourth turn is theirs. */
    @Test
    @Order(4)
    void twoWhoPressAtOnceNeverGetTheSamePerson() {
        List<String> taken = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            bastien.sit();
            malika.sit();
            bastien.reachForNext();
            malika.reachForNext();
            List<String> two = List.of(bastien.arrived(), malika.arrived());
            waiting -= 2;
            denis.seesWaiting(waiting);
            denis.sees("#line", "pris par " + Morning.BASTIEN);
            denis.sees("#line", "pris par " + Morning.MALIKA);
            taken.addAll(two);
            assertReason(two.get(0), bastien);
            assertReason(two.get(1), malika);
            if (round == 0) {
                denis.look("two-call");
                bastien.look("case");
            }
            bastien.reached();
            malika.reached();
            two.forEach(name -> morning.became(name, "done"));
        }
        assertThat(taken).doesNotHaveDuplicates().containsAll(URGENT).contains(LONG_OVERDUE);
        assertThat(taken.subList(2, 4)).as("the fourth turn").contains(LONG_OVERDUE);
    }

    private static void assertReason(String name, DeskOf desk) {
        String said = name.equals(LONG_OVERDUE) ? "le plus longtemps" : "échéance sous 48 h";
        assertThat(desk.why()).containsText("Pourquoi cette personne ?");
        assertThat(desk.why()).containsText(said);
    }

    @Test
    @Order(5)
    void whoeverWasNotReachedIsCalledAgainAtATimeThatIsSaid() {
        noAnswer = taken(bastien);
        assertThat(LATE).contains(noAnswer);
        assertThat(bastien.why()).containsText("L’heure prévue est passée");
        bastien.report("x");
        assertAgainIn(bastien, noAnswer, 120);
        bastien.takeBack();
        assertThat(bastien.page().locator("h1")).hasText(noAnswer);
        bastien.report("x");
        assertAgainIn(bastien, noAnswer, 120);
        bastien.look("no-answer");

        busy = taken(malika);
        malika.report("o");
        assertAgainIn(malika, busy, 15);

        later = taken(malika);
        LocalDate tomorrow = LocalDate.now(PARIS).plusDays(1);
        malika.unfold("Rappeler à une autre heure");
        malika.page().locator("#le").fill(tomorrow + "T10:30");
        malika.report("Rappeler à une autre heure", "CALL_LATER");
        assertThat(malika.notice()).containsText("demain 10 h 30");
        morning.became(later, "resting");

        denis.sees("#line", "3 à rappeler plus tard");
        denis.page().locator("#later summary").click();
        assertThat(denis.row(later)).containsText("dès demain 10 h 30");
        denis.look("later");
    }

    /** Takes the next from the desk; their name. */
    String taken(DeskOf desk) {
        desk.sit();
        String name = desk.next();
        waiting--;
        return name;
    }

    private void assertAgainIn(DeskOf desk, String name, int minutes) {
        morning.became(name, "resting");
        String moment =
                morning.rows(
                                """
                                select to_char(not_before at time zone 'Europe/Paris',
                                  'FMHH24" h "MI') from queue.entry
                                where state = 'resting' and not_before between
                                  now() + interval '%d min' and now() + interval '%d min'
                                  and id = (select entry_id from callback.form where name = '%s')
                                """
                                        .formatted(minutes - 2, minutes + 2, name))
                        .getFirst();
        assertThat(desk.notice()).containsText(Pattern.compile(moment.replace(" ", "\\s")));
    }

    @Test
    @Order(6)
    void whatIsFoldedOutStaysSoWhenTheLineMoves() {
        assertThat(denis.row(later)).isVisible();
        String wrong = taken(bastien);
        denis.seesWaiting(waiting);
        assertThat(denis.row(later)).isVisible();

        bastien.report("Personne injoignable", "WRONG_NUMBER");
        assertThat(bastien.notice()).containsText("Dossier clos");
        bastien.takeBack();
        denis.sees("#line", "pris par " + Morning.BASTIEN);
        bastien.report("Personne injoignable", "WRONG_NUMBER");
        morning.became(wrong, "done");
        denis.seesNoMore("#line", "pris par " + Morning.BASTIEN);
    }

    @Test
    @Order(7)
    void aRequestIsGivenBackOrPassedOnWithAReason() {
        taken(malika);
        malika.giveBack();
        assertThat(malika.notice()).containsText("à nouveau dans la file");
        waiting++;
        denis.seesWaiting(waiting);

        String passed = taken(bastien);
        bastien.passOn(Morning.DENIS, "");
        assertThat(bastien.page().locator(".field.wrong")).containsText("Dites pourquoi");
        assertThat(bastien.page().locator("#vers option:checked")).containsText(Morning.DENIS);
        bastien.look("pass-on-refused");
        bastien.passOn(Morning.DENIS, "CONFLICT");
        bastien.backAtDesk();
        waiting++;
        denis.sees("#own", "Pour vous");
        denis.sees("#own", passed);
        assertThat(taken(bastien)).isNotEqualTo(passed);
        bastien.giveBack();
        waiting++;
    }
}
