package fr.phare.help;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class HelpTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private HelpCalls calls;
    @Autowired private HelpRows rows;
    @Autowired private WorkingDay day;

    private Cell ours;
    private Adviser neighbour;
    private Adviser asker;
    private UUID caseFile;

    @BeforeEach
    void ask() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        neighbour = new Adviser(mvc, chambers.theirs().chamber(), Role.SPECIALIST);
        asker = new Adviser(mvc, ours.chamber(), Role.FRONT_DESK);
        new Visitor(mvc).asks(ours, "name", "Ada Lovelace", "phone", Visitor.number());
        caseFile = asker.takesNext();
        asker.submits("/entraide", "dossier", caseFile.toString());
    }

    private Adviser colleague() {
        return new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
    }

    private UUID call() {
        return Wall.within(ours.chamber(), () -> rows.open().getFirst().id());
    }

    @Test
    void everybodyOfTheChamberSeesItWithoutAnythingOfTheCase() {
        asker.submits(
                "/entraide/" + call() + "/mot",
                "mot",
                "Une question de bail",
                "dossier",
                caseFile.toString());

        String seen = Visitor.text(colleague().opens("/entraide"));

        assertThat(seen).contains("a besoin d’aide", "Une question de bail", "J’arrive");
        assertThat(seen).doesNotContain("Ada", "Lovelace");
        assertThat(Visitor.text(neighbour.opens("/entraide"))).doesNotContain("besoin d’aide");
        assertThat(neighbour.submits("/entraide/" + call() + "/venue").getRedirectedUrl())
                .isEqualTo("/bureau");
    }

    @Test
    void itStandsInThePagesWithoutAScript() {
        assertThat(Visitor.text(colleague().opens("/bureau"))).contains("besoin d’aide");
        assertThat(Visitor.text(asker.opens("/dossiers/" + caseFile)))
                .contains("Vous avez demandé de l’aide");
    }

    @Test
    void ofTwoWhoComeAtOnceExactlyOneIsTheHelper() throws Exception {
        String path = "/entraide/" + call() + "/venue";
        Callable<String> comes = () -> colleague().submits(path).getRedirectedUrl();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (Future<String> one : four.invokeAll(Collections.nCopies(4, comes))) {
                assertThat(one.get()).isEqualTo("/dossiers/" + caseFile);
            }
        }

        HelpCall open = Wall.within(ours.chamber(), () -> rows.open().getFirst());
        assertThat(open.joined()).hasSize(4).contains(open.helper());
    }

    @Test
    void theOneWhoAskedSeesWhoComes() {
        Adviser helper = colleague();
        helper.submits("/entraide/" + call() + "/venue");

        String seen = Visitor.text(asker.opens("/entraide?dossier=" + caseFile));

        assertThat(seen).contains("arrive", "C’est fini, merci");
        assertThat(Visitor.text(helper.opens("/dossiers/" + caseFile))).contains("Ada Lovelace");
        helper.submits("/dossiers/" + caseFile + "/echanges");
        assertThat(Visitor.text(helper.opens("/dossiers/" + caseFile))).contains("data-exchange");
    }

    @Test
    void itIsTakenBackByTheOneWhoAskedAndByNobodyElse() {
        UUID id = call();

        assertThat(colleague().submits("/entraide/" + id + "/fin").getStatus()).isEqualTo(404);
        asker.submits("/entraide/" + id + "/fin");

        assertThat(Wall.within(ours.chamber(), rows::open)).isEmpty();
        assertThat(Visitor.text(asker.opens("/entraide?dossier=" + caseFile)))
                .contains("J’ai besoin d’aide");
    }

    @Test
    void askingTwiceIsOneCall() {
        asker.submits("/entraide", "dossier", caseFile.toString());

        assertThat(Wall.within(ours.chamber(), rows::open)).hasSize(1);
    }

    @Test
    void itIsOutOfSightTheNextDayAndItsSentenceIsGone() {
        asker.submits(
                "/entraide/" + call() + "/mot", "mot", "Bail", "dossier", caseFile.toString());
        TestDatabase.asOwner(
                ours.chamber(),
                "update help.call set asked_at = asked_at - interval '2 days'"
                        + " where chamber_id = wall.chamber()");
        assertThat(Wall.within(ours.chamber(), rows::open)).isEmpty();

        Wall.run(ours.chamber(), () -> calls.endBefore(day.began()));

        String left =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select sentence || ended_at::text from help.call")
                                        .query(String.class)
                                        .single());
        assertThat(left).startsWith("20");
    }

    @Test
    void theManagerSeesWhoAskedAndTheJournalKeepsIt() {
        Adviser manager = new Adviser(mvc, ours.chamber(), Role.MANAGER);

        assertThat(Visitor.text(manager.opens("/entraide/historique"))).contains("en cours");
        assertThat(colleague().opens("/entraide/historique").getStatus()).isEqualTo(403);
        assertThat(Visitor.text(manager.opens("/journal"))).contains("Aide demandée à l’équipe");
    }

    @Test
    void aSentenceIsInTheJournalWithoutItsWords() {
        String say = "/entraide/" + call() + "/mot";
        asker.submits(say, "mot", "Une question de bail", "dossier", caseFile.toString());
        colleague().submits(say, "mot", "Pas à moi", "dossier", caseFile.toString());

        assertThat(
                        Wall.within(
                                ours.chamber(),
                                () ->
                                        jdbc.sql(
                                                        """
                                                        select detail from audit.entry
                                                        where action = 'help.say'
                                                          and subject_id = ?
                                                        """)
                                                .param(caseFile)
                                                .query(String.class)
                                                .list()))
                .containsExactly("");
    }
}
