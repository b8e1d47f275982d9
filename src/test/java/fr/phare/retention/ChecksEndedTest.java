package fr.phare.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Ninety days after the last answer a check is gone; the day before it is there. */
@PhareTest
class ChecksEndedTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private ChecksEnded ended;

    private Cell ours;
    private Cell theirs;
    private Visitor visitor;
    private String kept;

    @BeforeEach
    void answer() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        visitor = new Visitor(mvc);
        kept = begins(ours);
        begins(theirs);
    }

    private String begins(Cell cell) {
        return Objects.requireNonNull(
                visitor.submits("/aides/" + cell.slug(), "q-registered", "true")
                        .getRedirectedUrl());
    }

    private void lets(String age) {
        for (Cell cell : new Cell[] {ours, theirs}) {
            TestDatabase.asOwner(
                    cell.chamber(),
                    "update selfcheck.saved set changed_at = changed_at - interval '" + age + "'");
        }
    }

    private long rows(Cell cell) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from selfcheck.saved").query(Long.class).single());
    }

    @Test
    void erasesWhatIsPastItsTimeHereAndOnlyHere() {
        lets("91 days");

        int erased = Wall.within(ours.chamber(), ended::erase);

        assertThat(erased).isOne();
        assertThat(rows(ours)).isZero();
        assertThat(rows(theirs)).isOne();
    }

    @Test
    void leavesWhatIsYounger() {
        lets("89 days");

        Wall.run(ours.chamber(), ended::erase);

        assertThat(rows(ours)).isOne();
        assertThat(visitor.opens(kept).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsPastItsTimeIsNotShownEvenBeforeItIsErased() {
        lets("91 days");

        assertThat(visitor.opens(kept).getStatus()).isEqualTo(404);
        assertThat(visitor.submits(kept, "q-staff", "2").getStatus()).isEqualTo(404);
        assertThat(rows(ours)).isOne();
    }

    @Test
    void anAnswerMoreStartsTheTimeAnew() {
        lets("60 days");
        visitor.submits(kept, "q-staff", "2");
        lets("60 days");

        Wall.run(ours.chamber(), ended::erase);

        assertThat(rows(ours)).isOne();
    }
}
