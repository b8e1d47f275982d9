package fr.phare.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** “À quoi ai-je droit ?”, as a browser without script sends it. */
@PhareTest
class CheckPageTest {

    private static final String[] LIKELY = {
        "q-registered", "true", "q-credit_refused", "true", "q-payments_ceased", "false"
    };

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
    }

    private String begins(String... fields) {
        return accepted(visitor.submits("/aides/" + ours.slug(), fields));
    }

    private static String accepted(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private String page(String path) {
        MockHttpServletResponse response = visitor.opens(path);
        assertThat(response.getStatus()).isEqualTo(200);
        return Visitor.text(response);
    }

    private String kept(String column) {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select " + column + "::text from selfcheck.saved")
                                .query(String.class)
                                .single());
    }

    @Test
    void theFirstPageAsksThreeQuestionsAndSaysWhatItIs() {
        String page = page("/aides/" + ours.slug());

        assertThat(page)
                .contains("À quoi ai-je droit", "C’est anonyme", "Seul l’organisme décide")
                .contains("3114", "/aides-publiques/mediation-credit", "90\u00a0jours")
                .doesNotContain("/aides-publiques/conciliation");
        assertThat(questions(page)).hasSize(3);
    }

    /** The facts whose fields a page shows. */
    private static List<String> questions(String page) {
        return Pattern.compile(" name=\"q-(\\w+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void theAnswerComesWithReasonsSourcesAndDates() {
        String page = page(begins(LIKELY));

        assertThat(page)
                .containsPattern(
                        "<article class=\"aid status-LIKELY\" id=\"aide-mediation-credit\"")
                .contains("Probablement ouvertes", "Seul l’organisme décide")
                .contains("banque-france.fr/en/node/2770", "vérifié le", "remplie")
                .contains("href=\"/aides-publiques/mediation-credit\"");
    }

    @Test
    void whatIsNotOpenSaysHowFarTheAnswerIs() {
        String page = page(begins("q-months_active", "3", "q-registered", "false"));

        assertThat(page)
                .containsPattern("status-NOT_ELIGIBLE\" id=\"aide-ati\"")
                .contains("Pas ouvertes, d’après vos réponses", "Condition non remplie")
                .containsPattern("Votre réponse\\W+3\\W+mois\\W+il faut au moins");
    }

    @Test
    void whatIsToBeCheckedSaysWhatIsMissing() {
        String page = page(begins("q-registered", "true"));

        assertThat(page)
                .containsPattern("status-TO_CHECK\" id=\"aide-mediation-credit\"")
                .contains("Pour le savoir, il manque")
                .doesNotContain("Condamnation pour travail dissimulé");
    }

    @Test
    void answersAddUpAndTheLastOneHolds() {
        String link = begins("q-registered", "true");
        accepted(visitor.submits(link, "q-staff", "2", "q-registered", ""));
        accepted(visitor.submits(link, "q-staff", "5"));

        assertThat(kept("answers")).isEqualTo("{\"staff\": \"5\", \"registered\": \"true\"}");
        assertThat(page(link)).contains("5\u00a0salariés", "Mes réponses (2)");
    }

    @Test
    void whatIsPassedIsNotAskedAgainAndCanStillBeAnswered() {
        List<String> first = questions(page("/aides/" + ours.slug()));
        String link = begins("q-" + first.getFirst(), "?");

        assertThat(kept("passed")).isEqualTo("{" + first.getFirst() + "}");
        String page = page(link);
        assertThat(page.substring(0, page.indexOf("mes-reponses")))
                .doesNotContain(" name=\"q-" + first.getFirst() + "\"");
        assertThat(questions(page)).contains(first.getFirst());

        accepted(visitor.submits(link, "q-registered", "?"));
        accepted(visitor.submits(link, "q-registered", "true"));
        assertThat(kept("answers")).contains("registered");
        assertThat(kept("passed")).doesNotContain("registered");
    }

    @Test
    void whoTypesAnAnswerAndTicksThatTheyCannotTellCanTell() {
        begins("q-staff", "4", "q-staff", "?");

        assertThat(kept("answers")).isEqualTo("{\"staff\": \"4\"}");
    }

    @Test
    void answersAreChangedAndTakenBack() {
        String link = begins(LIKELY);

        accepted(visitor.submits(link, "corriger", "1", "q-credit_refused", "false"));
        assertThat(kept("answers")).contains("\"credit_refused\": \"false\"");
        accepted(visitor.submits(link, "retirer", "credit_refused", "q-credit_refused", "true"));
        assertThat(kept("answers")).doesNotContain("credit_refused");
        accepted(visitor.submits(link, "corriger", "1", "q-registered", "", "q-staff", "1"));
        assertThat(kept("answers")).doesNotContain("registered").contains("staff");
    }

    @Test
    void ofManyWhoAnswerAtOnceNoneIsLost() {
        String link = begins("q-registered", "true");
        List<String> facts =
                List.of("owes_social", "owes_tax", "declarations_filed", "credit_refused");

        CompletableFuture.allOf(
                        IntStream.range(0, 40)
                                .mapToObj(
                                        i ->
                                                CompletableFuture.runAsync(
                                                        () ->
                                                                visitor.submits(
                                                                        link,
                                                                        "q-" + facts.get(i % 4),
                                                                        "true")))
                                .toArray(CompletableFuture[]::new))
                .join();

        assertThat(kept("answers")).contains(facts).contains("registered");
    }

    @Test
    void erasingAsksOnceMoreAndLeavesNothing() {
        String link = begins(LIKELY);

        assertThat(page(link + "/effacer")).contains("Effacer mes réponses", link);
        MockHttpServletResponse erased = visitor.submits(link + "/effacer");
        String next = Objects.requireNonNull(erased.getRedirectedUrl());

        assertThat(page(next)).contains("Vos réponses sont effacées");
        assertThat(visitor.opens(link).getStatus()).isEqualTo(404);
        assertThat(visitor.opens(link + "/effacer").getStatus()).isEqualTo(404);
        assertThat(visitor.submits(link + "/effacer").getStatus()).isEqualTo(404);
    }

    @Test
    void theLinkIsShownWithItsLastDayAndIsNeitherKeptNorTold() {
        String link = begins(LIKELY);
        MockHttpServletResponse response = visitor.opens(link);

        assertThat(Visitor.text(response)).contains(link + "\"", "90\u00a0jours", "donc jusqu’au");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyTheHashOfTheKeyIsKeptAndNothingOfTheVisitor() {
        long traced = traces();

        String link = begins(LIKELY);
        accepted(visitor.submits(link, "q-staff", "2"));

        assertThat(kept("saved")).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(CheckToken.fresh()).hasToString("CheckToken");
        assertThat(traces()).isEqualTo(traced);
    }

    private long traces() {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select count(*) from audit.entry").query(Long.class).single());
    }

    @Test
    void speaksEnglish() {
        MockHttpServletResponse response =
                visitor.opens("/aides/" + ours.slug(), "Accept-Language", "en");

        assertThat(Visitor.text(response)).contains("What may I be entitled to?", "I do not know");
    }

    @Test
    void severalCellsAreChosenAmong() {
        assertThat(page("/aides")).contains("/aides/" + ours.slug(), "Choisissez votre chambre");
        assertThat(page("/rappel/" + ours.slug())).contains("href=\"/aides/" + ours.slug() + "\"");
    }
}
