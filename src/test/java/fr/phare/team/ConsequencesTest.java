package fr.phare.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever enters an absence sees first what it changes. */
@PhareTest
class ConsequencesTest {

    private final LocalDate monday =
            LocalDate.now(ZoneId.of("Europe/Paris")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;

    private Cell ours;
    private Colleague ana;
    private Colleague ben;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        ana = new Colleague(mvc, people, ours.chamber(), "Ana Aube", Role.FRONT_DESK);
        ben = new Colleague(mvc, people, ours.chamber(), "Ben Brise", Role.SPECIALIST);
        plan("Fournil", monday.plusDays(1));
        plan("Garage", monday.plusDays(9));
    }

    private void plan(String name, LocalDate on) {
        TestDatabase.asOwner(
                ours.chamber(),
                """
                insert into casefile.case_file (cell_id, owner_id, business_name, next_step_on)
                values ('%s', '%s', '%s', '%s')
                """
                        .formatted(ours.id(), ana.id(), name, on));
    }

    private String previews(String... more) {
        String[] days = {"from", monday.toString(), "to", monday.plusDays(2).toString()};
        String[] all = Stream.of(days, more).flatMap(Arrays::stream).toArray(String[]::new);
        MockHttpServletResponse answer = ana.submits("/equipe/absences/apercu", all);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Visitor.text(answer);
    }

    @Test
    void showsWhatIsDueAndWhoIsThereAndEntersNothing() {
        String page = previews();

        assertThat(page)
                .contains("Une étape de dossier est prévue", "Fournil", "Personne n’est désigné")
                .contains("Aucune demande n’attend cette personne", "value=\"" + monday + "\"")
                .doesNotContain("Garage");
        assertThat(page.substring(page.indexOf("Qui prend les demandes"))).contains("Ben Brise");
        assertThat(Visitor.text(ana.opens("/equipe"))).contains("Aucune absence n’est prévue");
    }

    @Test
    void saysWhereNobodyIsLeftAndTheDeputyIsAwayToo() {
        ben.submits("/equipe/absences", "from", monday.toString());

        String page = previews("deputy", ben.id().toString());

        assertThat(page).contains("Une absence de Ben Brise couvre aussi");
        assertThat(page.substring(page.indexOf("Qui prend les demandes"))).contains(">personne<");
    }

    @Test
    void aColleaguesIsNotLookedAt() {
        assertThat(
                        ana.submits(
                                        "/equipe/absences/apercu",
                                        "person",
                                        ben.id().toString(),
                                        "from",
                                        monday.toString())
                                .getStatus())
                .isEqualTo(403);
    }
}
