package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Days beyond the calendar of Java or of the database are no errors of ours. */
@PhareTest
class DistantDaysTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "31/12/999999999",
                "9999-12-31",
                "1900-01-01",
                "0000-01-01"
            })
    void areAnsweredByEveryPageThatTakesADay(String day) throws Exception {
        Cell cell = Chambers.by(setup).createAlone();
        String place = day + "_" + UUID.randomUUID();
        for (String[] asked :
                new String[][] {{"/equipe", "du", day}, {"/dossiers", "apres", place}}) {
            int status =
                    mvc.perform(
                                    get(asked[0])
                                            .param(asked[1], asked[2])
                                            .with(
                                                    SignedIn.as(
                                                            cell.chamber(),
                                                            Role.MANAGER,
                                                            Role.SPECIALIST)))
                            .andReturn()
                            .getResponse()
                            .getStatus();
            assertThat(status).as(asked[0]).isEqualTo(200);
        }
    }

    @Test
    void areNoAnswerThatBreaksTheCase() {
        Cell cell = Chambers.by(setup).createAlone();
        new Visitor(mvc).asks(cell, "phone", Visitor.number());
        Adviser adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        String file = "/dossiers/" + adviser.takesNext();
        for (String day : new String[] {"+999999999-12-31", "-999999999-01-01"}) {
            adviser.submits(file + "/faits", "fait", "started_on", "valeur", day);
            assertThat(adviser.opens(file).getStatus()).as(day).isEqualTo(200);
        }
    }
}
