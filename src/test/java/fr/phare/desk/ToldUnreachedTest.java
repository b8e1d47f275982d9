package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is not reached is written to, at each end that has one, and once. */
@PhareTest
class ToldUnreachedTest {

    private static final String LAST = "Vous pouvez nous appeler";
    private static final String WRONG = "n’est pas le bon";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Colleague maud;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        maud = new Colleague(mvc, people, ours.chamber(), "Maud Petit", Role.MANAGER);
    }

    private void asksByEmail() {
        new Visitor(mvc).asks(ours, "name", "Ada", "email", "ada@example.fr");
    }

    private <T> List<T> all(String sql, Class<T> type) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(type).list());
    }

    private void run(String sql) {
        Wall.run(ours.chamber(), () -> jdbc.sql(sql).update());
    }

    /** Takes her, whatever state the request is in, and says what came of it. */
    private MockHttpServletResponse calls(String result) {
        maud.submits(
                "/bureau/demandes/" + all("select id::text from queue.entry", String.class).get(0));
        String talk =
                all("select id::text from casefile.exchange where result is null", String.class)
                        .getFirst();
        return maud.submits("/echanges/" + talk + "/resultat", "resultat", result);
    }

    private void takesBack(String desk) {
        String attempt = desk.replaceAll(".*essai=([^&]+).*", "$1");
        String fence = desk.replaceAll(".*prise=(\\d+).*", "$1");
        maud.submits("/echanges/" + attempt + "/reprise", "prise", fence);
    }

    /** What stands to be written, or was. */
    private List<String> told() {
        return all(
                """
                select body_text from mail.message
                where reason = 'callback.not-reached' and state <> 'withdrawn' order by id
                """,
                String.class);
    }

    private void theTenMinutesPass() {
        run("update mail.message set state = 'sent' where state = 'queued'");
    }

    private void callsUntilUndecided(String last) {
        calls("BUSY");
        calls("BUSY");
        calls(last);
        assertThat(all("select state from queue.entry", String.class)).containsOnly("undecided");
    }

    @Test
    void anEngagedLineIsWrittenOfOnlyWhenItWasTheLastAttempt() {
        asksByEmail();
        calls("BUSY");
        calls("BUSY");
        assertThat(told()).isEmpty();

        calls("BUSY");

        assertThat(told()).singleElement().asString().contains(LAST);
    }

    @Test
    void whoIsGivenUpEarlyIsToldSo() {
        asksByEmail();
        calls("NO_ANSWER");
        theTenMinutesPass();

        calls("UNREACHABLE");

        assertThat(told()).hasSize(2);
        assertThat(told().getFirst()).contains("essaierons de nouveau");
        assertThat(told().getLast()).contains(LAST);
    }

    @Test
    void whatTheLastAttemptToldIsNotToldOnceMoreWhenItIsDecided() {
        asksByEmail();
        callsUntilUndecided("NO_ANSWER");
        theTenMinutesPass();

        calls("UNREACHABLE");

        assertThat(told()).singleElement().asString().contains(LAST);
    }

    @Test
    void whatHadNotLeftYetIsToldByTheEndInstead() {
        asksByEmail();
        callsUntilUndecided("NO_ANSWER");

        calls("UNREACHABLE");

        assertThat(told()).singleElement().asString().contains(LAST);
        assertThat(
                        all(
                                "select state from mail.message"
                                        + " where reason = 'callback.not-reached' order by id",
                                String.class))
                .containsExactly("withdrawn", "queued");
    }

    @Test
    void aWrongNumberIsWrittenOfByEmailAndStoppedWhenItWasAMistake() {
        asksByEmail();

        String desk = Objects.requireNonNull(calls("WRONG_NUMBER").getRedirectedUrl());

        assertThat(told()).singleElement().asString().contains(WRONG, "/suivi/");
        takesBack(desk);
        assertThat(told()).isEmpty();
    }

    @Test
    void aDecisionThatWasAMistakeIsNotWrittenOf() {
        asksByEmail();
        calls("BUSY");
        String desk = Objects.requireNonNull(calls("UNREACHABLE").getRedirectedUrl());
        assertThat(told()).hasSize(1);

        takesBack(desk);

        assertThat(told()).isEmpty();
    }

    /** A text message would go to whoever has that number. */
    @Test
    void aWrongNumberIsNeverSentATextMessage() {
        new Visitor(mvc).asks(ours, "name", "Ada", "phone", "06 12 34 56 78");

        calls("WRONG_NUMBER");

        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereTheCellDoesNotWantIt() {
        maud.submits("/reglages/delais/desk.tell-unreached", "version", "0", "valeur", "no");
        asksByEmail();

        calls("WRONG_NUMBER");

        assertThat(told()).isEmpty();
    }

    @Test
    void whoLeftANumberOnlyGetsATextMessageOfTheLastAttempt() throws Exception {
        new Visitor(mvc).asks(ours, "name", "Ada", "phone", "06 12 34 56 78");
        callsUntilUndecided("BUSY");
        run("update mail.message set next_try_at = now() where state = 'queued'");

        awaitKept();
        assertThat(Visitor.text(maud.opens("/boite")).replace('\u00a0', ' '))
                .contains("SMS", "+33612345678")
                .contains("Chambre vous a appelé sans réussir à vous joindre (réf. PH-")
                .contains(LAST, "Suivre ou annuler : ", "/suivi/");
    }

    /** The postman comes by every few seconds. */
    private void awaitKept() throws InterruptedException {
        String kept = "select state from mail.message where reason = 'callback.not-reached'";
        for (int i = 0; i < 200 && !all(kept, String.class).equals(List.of("kept")); i++) {
            Thread.sleep(100);
        }
        assertThat(all(kept, String.class)).containsExactly("kept");
    }
}
