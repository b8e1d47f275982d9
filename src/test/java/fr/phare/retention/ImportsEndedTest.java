package fr.phare.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Seven days after an import has ended its rows are gone; the day before they are there. */
@PhareTest
class ImportsEndedTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private ImportsEnded ended;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void send() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        byte[] list = "Nom;Téléphone\nAna;0612345601\n".getBytes(StandardCharsets.UTF_8);
        for (Cell cell : new Cell[] {ours, theirs}) {
            new Colleague(mvc, people, cell.chamber(), "Maud", Role.MANAGER)
                    .uploads("/imports", list);
        }
    }

    private void lets(String age) {
        for (Cell cell : new Cell[] {ours, theirs}) {
            TestDatabase.asOwner(
                    cell.chamber(),
                    "update imports.import set uploaded_at = uploaded_at - interval '" + age + "'");
        }
    }

    private long count(Cell cell, String rows) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    @Test
    void erasesRowsAndTheNameOfTheFileHereAndOnlyHere() {
        lets("8 days");

        Wall.run(ours.chamber(), ended::erase);

        assertThat(count(ours, "imports.import_row")).isZero();
        assertThat(count(ours, "imports.import where file_name is null")).isOne();
        assertThat(count(theirs, "imports.import_row")).isEqualTo(2);
    }

    @Test
    void leavesWhatIsYoungerAndCountsFromTheEnd() {
        lets("6 days");
        Wall.run(ours.chamber(), ended::erase);
        assertThat(count(ours, "imports.import_row")).isEqualTo(2);

        lets("30 days");
        TestDatabase.asOwner(ours.chamber(), "update imports.import set ended_at = now()");
        Wall.run(ours.chamber(), ended::erase);
        assertThat(count(ours, "imports.import_row")).isEqualTo(2);
    }
}
