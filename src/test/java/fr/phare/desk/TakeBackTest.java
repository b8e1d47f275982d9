package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Stage;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A case that was closed by mistake goes on where it was. */
@PhareTest
class TakeBackTest {

    @Autowired private ChamberSetup setup;
    @Autowired private CaseFiles cases;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    @Test
    void aWrongNumberTakenBackLeavesStageAndNextStepAsTheyWere() {
        Cell ours = Chambers.by(setup).create().ours();
        Adviser adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        new Visitor(mvc).asks(ours, "name", "Ada");
        CaseId id = new CaseId(adviser.takesNext());
        CaseFiles.NextMove move =
                new CaseFiles.NextMove(
                        Stage.DIAGNOSIS,
                        null,
                        adviser.id(),
                        "Appeler la banque",
                        LocalDate.of(2030, 3, 4));
        Wall.run(ours.chamber(), () -> cases.moveOn(id, move, adviser.id()));
        CaseFile before = find(ours, id);
        UUID talk =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select id from casefile.exchange")
                                        .query(UUID.class)
                                        .single());

        adviser.submits("/echanges/" + talk + "/resultat", "resultat", "WRONG_NUMBER");
        assertThat(find(ours, id).stage()).isEqualTo(Stage.CLOSED);
        adviser.submits("/echanges/" + talk + "/reprise", "prise", "1");

        assertThat(find(ours, id))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
    }

    private CaseFile find(Cell cell, CaseId id) {
        return Wall.within(cell.chamber(), () -> cases.find(id).orElseThrow());
    }
}
