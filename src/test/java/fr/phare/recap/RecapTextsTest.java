package fr.phare.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.settings.Scope;
import fr.phare.settings.SettingChanges;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class RecapTextsTest {

    @Autowired private ChamberSetup setup;
    @Autowired private SettingChanges changes;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;
    private String edit = "";

    @BeforeEach
    void take() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
        new Visitor(mvc).asks(ours, "name", "Ada", "email", "ada@example.fr");
        edit = "/dossiers/" + adviser.takesNext() + "/recapitulatif";
    }

    @Test
    void anAdviserStartsFromTheFirstLinesOfTheCell() {
        Scope cell = Scope.of(ours.id());
        String lines = "Votre {chambre} vous a rappelé.";
        Wall.run(ours.chamber(), () -> changes.change(RecapTexts.OPENING.french(), cell, lines, 0));

        assertThat(Visitor.text(adviser.opens(edit)))
                .contains(">Votre Chambre vous a rappelé.</textarea>");
    }

    @Test
    void everyRecapEndsWithTheLastLinesOfTheCellBeforeItIsSigned() {
        String lines = "Au {numero},\nnous restons là <pour vous>.";
        Wall.run(
                ours.chamber(),
                () -> changes.change(RecapTexts.CLOSING.french(), Scope.CHAMBER, lines, 0));
        adviser.submits(
                edit + "/envoi", "recap", UUID.randomUUID().toString(), "opening", "Bonjour");

        Map<String, Object> sent =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql(
                                                """
                                                select body_text, body_html from mail.message
                                                where reason = 'recap.recap'
                                                """)
                                        .query()
                                        .singleRow());
        assertThat((String) sent.get("body_text"))
                .contains("Au 03\u00a020\u00a000\u00a000\u00a000,")
                .containsPattern("\nnous restons là <pour vous>\\.\n\nTest, Chambre,");
        assertThat((String) sent.get("body_html"))
                .contains(
                        "<p>Au 03\u00a020\u00a000\u00a000\u00a000,</p>",
                        "<p>nous restons là &lt;pour vous&gt;.</p>");
    }

    @Test
    void theSubjectAndTheSignatureAreTheCellsOwn() {
        Wall.run(
                ours.chamber(),
                () -> {
                    changes.change(
                            RecapTexts.SUBJECT.french(), Scope.CHAMBER, "Vos aides ({chambre})", 0);
                    changes.change(
                            RecapTexts.SIGNATURE.french(),
                            Scope.CHAMBER,
                            "{conseiller}\nLigne directe : {numero}",
                            0);
                });
        adviser.submits(edit + "/envoi", "recap", UUID.randomUUID().toString());

        Map<String, Object> sent =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql(
                                                """
                                                select subject, body_text from mail.message
                                                where reason = 'recap.recap'
                                                """)
                                        .query()
                                        .singleRow());
        assertThat(sent.get("subject")).isEqualTo("Vos aides (Chambre)");
        assertThat((String) sent.get("body_text"))
                .contains("Test\nLigne directe : 03\u00a020\u00a000\u00a000\u00a000\n");
    }
}
