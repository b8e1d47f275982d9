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
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Three months after its last day an absence is gone; the day before it is there. */
@PhareTest
class AbsencesEndedTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private AbsencesEnded ended;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void enter() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        for (Cell cell : new Cell[] {ours, theirs}) {
            new Colleague(mvc, people, cell.chamber(), "Ana", Role.FRONT_DESK)
                    .submits("/equipe/absences", "from", today);
        }
    }

    private void lets(String age) {
        for (Cell cell : new Cell[] {ours, theirs}) {
            TestDatabase.asOwner(
                    cell.chamber(),
                    """
                    update team.absence set from_day = from_day - interval '%1$s',
                      to_day = to_day - interval '%1$s', entered_at = entered_at - interval '%1$s'
                    """
                            .formatted(age));
        }
    }

    private long rows(Cell cell) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from team.absence").query(Long.class).single());
    }

    @Test
    void erasesWhatEndedLongAgoHereAndOnlyHere() {
        lets("95 days");

        Wall.run(ours.chamber(), ended::erase);

        assertThat(rows(ours)).isZero();
        assertThat(rows(theirs)).isOne();
    }

    @Test
    void leavesWhatIsYounger() {
        lets("80 days");

        Wall.run(ours.chamber(), ended::erase);

        assertThat(rows(ours)).isOne();
    }

    @Test
    void theDatabaseErasesNothingYoungWhateverItIsTold() {
        int erased =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select team.erase(now() + interval '1 year')")
                                        .query(Integer.class)
                                        .single());

        assertThat(erased).isZero();
    }
}
