package fr.phare.topic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class TopicScreensTest {

    private static final String TOPICS = "/reglages/sujets";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;
    private Colleague maud;
    private Visitor visitor;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        maud = new Colleague(mvc, people, ours.chamber(), "Maud Marée", Role.MANAGER);
        visitor = new Visitor(mvc);
    }

    private MockHttpServletResponse saves(String code, int seen, String french, String... more) {
        String[] fields = {
            "version",
            Integer.toString(seen),
            "french",
            french,
            "english",
            "In English",
            "tier",
            "SPECIALIST",
            "script",
            "# Depuis quand ?\nCombien de mois ?"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return maud.submits(TOPICS + "/" + code, all);
    }

    private String publicPage(Cell cell) {
        return Visitor.text(visitor.opens("/rappel/" + cell.slug()));
    }

    @Test
    void aChangedTopicIsOfferedAtOnceHereAndOnlyHere() {
        saves("loyer", 0, "Loyer et bail");

        assertThat(publicPage(ours)).contains(">Loyer et bail<");
        assertThat(publicPage(theirs)).contains(">Loyer<").doesNotContain("Loyer et bail");
        assertThat(Visitor.text(maud.opens(TOPICS))).contains("Maud Marée", "Modifié");
    }

    @Test
    void anAddedTopicIsOfferedByThePageAndTheApi() {
        saves("nouveau", 0, "Énergie, factures");

        assertThat(publicPage(ours)).contains("value=\"energie-factures\"");
        assertThat(Visitor.text(visitor.opens("/api/v1/topics?cell=" + ours.slug())))
                .contains("\"energie-factures\"", "\"urssaf\"");
    }

    @Test
    void whatIsHiddenIsNotOfferedAndOldRequestsKeepItsWords() {
        visitor.asks(ours, "phone", Visitor.number(), "topic", "loyer");
        maud.submits(TOPICS + "/loyer/ordre", "faire", "masquer", "version", "0");

        assertThat(publicPage(ours)).doesNotContain("value=\"loyer\"");
        assertThat(Visitor.text(maud.opens("/bureau"))).contains("Loyer");
    }

    @Test
    void aRequestGoesToTheTierOfItsTopicWithItsScript() {
        saves("loyer", 0, "Loyer et bail");
        visitor.asks(ours, "phone", Visitor.number(), "topic", "loyer");

        assertThat(
                        Wall.within(
                                ours.chamber(),
                                () ->
                                        jdbc.sql("select tier from queue.entry")
                                                .query(String.class)
                                                .single()))
                .isEqualTo("specialist");
        Adviser adviser = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
        String page = Visitor.text(adviser.opens("/dossiers/" + adviser.takesNext()));
        assertThat(page).contains("Loyer et bail", "Depuis quand", "Combien de mois ?");
    }

    @Test
    void wordsOfTheirOwnStayAsTheyAre() {
        visitor.asks(ours, "phone", Visitor.number(), "topic", "Mon four est cassé");

        assertThat(Visitor.text(maud.opens("/bureau"))).contains("Mon four est cassé");
    }

    @Test
    void aCellMayDifferAndDoAsItsChamberAgain() {
        String cell = ours.id().toString();
        saves("loyer", 0, "Bail commercial", "cellule", cell);
        assertThat(publicPage(ours)).contains("Bail commercial");
        assertThat(Visitor.text(maud.opens(TOPICS))).doesNotContain("Bail commercial");

        maud.submits(TOPICS + "/remettre", "cellule", cell, "version", "1");
        assertThat(publicPage(ours)).doesNotContain("Bail commercial");
    }

    @Test
    void ofTwoManagersAtOnceTheSecondIsToldAndKeepsWhatWasTyped() {
        saves("loyer", 0, "Loyer et bail");

        MockHttpServletResponse second = saves("banque", 0, "Banque et crédit");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(second)).contains("entre-temps", "value=\"Banque et crédit\"");
        assertThat(publicPage(ours)).contains("Loyer et bail").doesNotContain("Banque et crédit");
        assertThat(saves("banque", 1, "Banque et crédit").getStatus()).isEqualTo(303);
    }

    @Test
    void aChangeIsTakenBackAndTheTakingBackToo() {
        saves("loyer", 0, "Loyer et bail");

        maud.submits(TOPICS + "/changements/1/annuler", "version", "1");
        assertThat(publicPage(ours)).doesNotContain("Loyer et bail");
        maud.submits(TOPICS + "/changements/2/annuler", "version", "2");
        assertThat(publicPage(ours)).contains("Loyer et bail");
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        MockHttpServletResponse refused = saves("loyer", 0, "", "tier", "NOBODY");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("french-error", "Combien de mois ?");
        assertThat(maud.opens(TOPICS + "/rien-de-tel").getStatus()).isEqualTo(404);
    }
}
