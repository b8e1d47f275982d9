package fr.phare.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.ChamberSetup;
import fr.phare.queue.Attendance;
import fr.phare.queue.Cover;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class WhoLeftTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private Attendance attendance;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatWasKeptForWhoeverLeftIsEverybodys() {
        ChamberId chamber = Chambers.by(setup).create().ours().chamber();
        Colleague ana = new Colleague(mvc, people, chamber, "Ana Aube", Role.FRONT_DESK);
        Colleague ben = new Colleague(mvc, people, chamber, "Ben Brise", Role.FRONT_DESK);
        Wall.run(
                chamber,
                () ->
                        jdbc.sql("update account.account set enabled = false where id = ?")
                                .param(ana.id().value())
                                .update());

        Cover cover = Wall.within(chamber, attendance::cover);

        assertThat(cover.away()).contains(ana.id()).doesNotContain(ben.id());
    }
}
