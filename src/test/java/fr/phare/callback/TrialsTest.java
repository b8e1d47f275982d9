package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class TrialsTest {

    private static final int MANY = 25;

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Trials trials;

    @Test
    void closingTrialsClosesThoseThatAreNotShownAsWell() {
        Cell cell = Chambers.by(setup).createAlone();
        Visitor visitor = new Visitor(mvc);
        for (int i = 0; i < MANY; i++) {
            visitor.asks(cell, "phone", Visitor.number());
        }
        Wall.run(
                cell.chamber(),
                () -> {
                    jdbc.sql(
                                    """
                                    insert into callback.trial (form_id, cell_id)
                                    select id, cell_id from callback.form
                                    """)
                            .update();
                    assertThat(trials.of(cell.id())).hasSize(20);

                    assertThat(trials.close(cell.id())).isEqualTo(MANY);
                    assertThat(trials.of(cell.id())).noneMatch(Trials.Trial::open);
                });
        assertThat(
                        Wall.within(
                                cell.chamber(),
                                () ->
                                        jdbc.sql(
                                                        """
                                                        select count(*) from callback.form
                                                        where state = 'open'
                                                        """)
                                                .query(Integer.class)
                                                .single()))
                .isZero();
    }
}
