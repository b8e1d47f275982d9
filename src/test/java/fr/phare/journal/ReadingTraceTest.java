package fr.phare.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever shows a case to somebody stands in the journal of that case. */
@PhareTest
class ReadingTraceTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;
    private Adviser colleague;
    private UUID caseFile;

    @BeforeEach
    void aCaseOfSomebodyReached() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        colleague = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        new Visitor(mvc).asks(ours, "name", "Zoé Kowalski", "phone", Visitor.number());
        caseFile = adviser.takesNext();
    }

    /** What a manager reads of {@code subject}. */
    private String journalOf(UUID subject) {
        Adviser manager = new Adviser(mvc, ours.chamber(), Role.MANAGER);
        return Visitor.text(manager.opens("/journal?sur=" + subject));
    }

    private <T> List<T> all(String sql, Class<T> type) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(type).list());
    }

    private long readings(Adviser of) {
        return all("select account_id from audit.entry where action = 'casefile.read'", UUID.class)
                .stream()
                .filter(of.id().value()::equals)
                .count();
    }

    @Test
    void listsSearchesAndTheBriefNameWhatTheyShow() {
        assertThat(journalOf(caseFile))
                .doesNotContain("Liste de dossiers", "Point du matin", "Recherche");

        colleague.opens("/dossiers?qui=tous");
        colleague.opens("/recherche?q=kowalski");

        assertThat(journalOf(caseFile))
                .contains("Liste de dossiers affichée", "un affiché", "un résultat");
    }

    @Test
    void theBriefNamesWhoWaitsInIt() {
        new Visitor(mvc).asks(ours, "name", "Ada", "phone", Visitor.number());

        colleague.opens("/bureau/matin");

        UUID waiting =
                all("select id from queue.entry where state = 'waiting'", UUID.class).getFirst();
        assertThat(journalOf(waiting)).contains("Point du matin affiché");
    }

    @Test
    void whoIsRecognisedIsNamed() {
        colleague.submits("/bureau/contact-recu", "name", "Zoé Kowalski", "phone", "0612345678");

        assertThat(journalOf(caseFile))
                .contains("Dossiers montrés d’une personne peut-être connue");
    }

    @Test
    void aPageThatReadsAgainByItselfIsOneReading() {
        adviser.opens("/dossiers/" + caseFile);
        adviser.opens("/dossiers/" + caseFile);
        adviser.opens("/dossiers/" + caseFile + "/doublons");
        colleague.opens("/dossiers/" + caseFile + "/doublons");

        assertThat(readings(adviser)).isOne();
        assertThat(readings(colleague)).isOne();
    }

    @Test
    void aNoteThatIsShownBecauseSomebodyWroteOverItIsRead() {
        UUID talk = all("select id from casefile.exchange", UUID.class).getFirst();
        adviser.submits("/echanges/" + talk + "/note", "text", "Dettes", "version", "0");

        assertThat(
                        Visitor.text(
                                colleague.submits(
                                        "/echanges/" + talk + "/note",
                                        "text",
                                        "Autre",
                                        "version",
                                        "7")))
                .contains("Dettes");

        assertThat(journalOf(talk)).contains("Note d’un appel montrée");
    }
}
