package fr.phare.brief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class BriefTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;

    private Cell ours;
    private Adviser adviser;
    private Adviser neighbour;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        neighbour = new Adviser(mvc, chambers.theirs().chamber(), Role.ECONOMIC_ADVISER);
    }

    private String brief() {
        return Visitor.text(adviser.opens("/bureau/matin"));
    }

    private void has(String name, String on) {
        TestDatabase.asOwner(
                ours.chamber(),
                """
                insert into casefile.case_file (cell_id, owner_id, business_name, next_step_on)
                values ('%s', '%s', '%s', %s)
                """
                        .formatted(ours.id(), adviser.id(), name, on));
    }

    @Test
    void saysWhatIsDueAndLateForMe() {
        has("Fournil", "(now() at time zone 'Europe/Paris')::date");
        has("Garage", "current_date - 4");
        has("Plus tard", "current_date + 4");

        assertThat(brief()).contains("Fournil", "Garage").doesNotContain("Plus tard");
        assertThat(Visitor.text(neighbour.opens("/bureau/matin"))).doesNotContain("Fournil");
    }

    @Test
    void saysWhoIsToBeCalledAndWhy() {
        new Visitor(mvc).asks(ours, "name", "Éloïse Tard", "phone", Visitor.number());
        TestDatabase.asOwner(
                ours.chamber(),
                "update queue.entry set promised_by = now() - interval '2 hours', attempts = 1"
                        + " where chamber_id = wall.chamber()");

        assertThat(brief())
                .contains("Éloïse Tard", "en retard de 2 h", "1 essai")
                .doesNotContain("Aucun rappel n’est prévu avant midi");
    }

    @Test
    void saysWhatIsToBeDecided() {
        new Visitor(mvc).asks(ours, "name", "Paul Muet", "phone", Visitor.number());
        TestDatabase.asOwner(
                ours.chamber(),
                "update queue.entry set state = 'undecided'"
                        + " where chamber_id = wall.chamber()");

        assertThat(brief()).contains("Paul Muet", "Aucun appel n’a abouti");
    }

    @Test
    void aManagerSeesEverybodysCasesAlsoOfWhoIsAway() {
        has("Fournil", "(now() at time zone 'Europe/Paris')::date");
        has("Garage", "current_date - 4");
        has("Salon", "null");
        Adviser manager = new Adviser(mvc, ours.chamber(), Role.MANAGER);
        String list = "/dossiers?responsable=" + adviser.id();

        assertThat(Visitor.text(manager.opens("/bureau/matin")))
                .contains("Toute l’équipe", "Fournil", "Garage")
                .contains(list + "&echeance=late", list + "&echeance=none");
        assertThat(brief()).doesNotContain("Toute l’équipe");
    }

    @Test
    void whoWaitsIsALinkToWhereOneCanAct() {
        new Visitor(mvc).asks(ours, "name", "Éloïse Tard", "phone", Visitor.number());
        TestDatabase.asOwner(
                ours.chamber(),
                "update queue.entry set promised_by = now() - interval '2 hours'"
                        + " where chamber_id = wall.chamber()");

        assertThat(brief()).containsPattern("<a href=\"/recherche\\?q=PH-[^\"]+\">Éloïse Tard</a>");
    }

    @Test
    void isShownOnceADayToThoseWhoFollowCases() {
        assertThat(adviser.opens("/arrivee").getRedirectedUrl()).isEqualTo("/bureau/matin");
        assertThat(adviser.opens("/arrivee").getRedirectedUrl()).isEqualTo("/bureau");
        TestDatabase.asOwner(
                ours.chamber(),
                "update brief.seen set day = day - 1" + " where chamber_id = wall.chamber()");
        assertThat(adviser.opens("/arrivee").getRedirectedUrl()).isEqualTo("/bureau/matin");

        Adviser administrator = new Adviser(mvc, ours.chamber(), Role.ADMINISTRATOR);
        assertThat(administrator.opens("/arrivee").getRedirectedUrl()).isEqualTo("/bureau");
    }
}
