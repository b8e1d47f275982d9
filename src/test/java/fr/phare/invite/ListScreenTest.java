package fr.phare.invite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import fr.phare.web.FieldErrors;
import fr.phare.web.Languages;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class ListScreenTest {

    private static final String LIST = "/personnes/liste";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private Languages languages;

    private Cell cell;
    private Colleague admin;
    private String email;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).createAlone();
        admin = new Colleague(mvc, people, cell.chamber(), "Ada", Role.ADMINISTRATOR);
        email = UUID.randomUUID() + "@exemple.fr";
    }

    private List<String> names() {
        return Wall.within(
                cell.chamber(), () -> people.ofChamber().stream().map(Person::name).toList());
    }

    @Test
    void aListIsSeenBeforeAnybodyIsInvited() {
        String list = "Zoé Ode ; " + email + " ; accueil\nSans Adresse ; ; accueil";

        MockHttpServletResponse seen = admin.submits(LIST, "list", list, "suite", "verifier");

        assertThat(Visitor.text(seen)).contains("Une personne sera invitée", "Il manque l’adresse");
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void whoCanBeIsInvitedAndTheRestStaysToBeCorrected() {
        String list = "Zoé Ode ; " + email + " ; accueil\nSans Adresse ; ; accueil";

        MockHttpServletResponse invited = admin.submits(LIST, "list", list, "suite", "inviter");

        assertThat(Visitor.text(invited))
                .contains("Une personne est invitée", "/invitation/", "Sans Adresse")
                .contains("Lignes encore à corriger");
        assertThat(names()).containsExactlyInAnyOrder("Ada", "Zoé Ode");
    }

    @Test
    void anEmptyListIsRefusedAtItsField() {
        MockHttpServletResponse refused = admin.submits(LIST, "list", " ", "suite", "inviter");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("id=\"list-error\"");
    }

    @Test
    void onlyWhoManagesPeopleInvitesAndManagersSeeRoles() {
        Colleague maud = new Colleague(mvc, people, cell.chamber(), "Maud", Role.MANAGER);
        Colleague zoe = new Colleague(mvc, people, cell.chamber(), "Zoé", Role.SPECIALIST);

        assertThat(maud.opens(LIST).getStatus()).isEqualTo(200);
        assertThat(zoe.opens(LIST).getStatus()).isEqualTo(403);
        assertThat(Visitor.text(maud.opens("/equipe"))).contains("Rôles", "Ada");
    }

    @Test
    void aManagersListInvitesNoAdministrator() {
        Colleague maud = new Colleague(mvc, people, cell.chamber(), "Maud", Role.MANAGER);
        String list = "Zoé Ode;" + email + ";accueil\nEve;eve@exemple.fr;accueil, administrateur";

        MockHttpServletResponse invited = maud.submits(LIST, "list", list, "suite", "inviter");

        assertThat(Visitor.text(invited))
                .contains("Une personne est invitée", "Seul un administrateur invite", "Eve");
        assertThat(names()).containsExactlyInAnyOrder("Ada", "Maud", "Zoé Ode");
        maud.submits(
                LIST, "list", "Eve;eve@exemple.fr", "role", "ADMINISTRATOR", "suite", "inviter");
        assertThat(names()).hasSize(3);
    }

    @Test
    void rowsThatCannotBeInvitedAreTakenAlongAndNobodyIsInvited() throws Exception {
        String list = "Zoé Ode ; " + email + " ; accueil\n=1+1 ; ; accueil, responsable";

        MockHttpServletResponse file = admin.submits(LIST, "list", list, "suite", "emporter");

        List<String> lines = Visitor.text(file).lines().toList();
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("\uFEFFNom;Adresse e-mail;Rôles;Erreur");
        assertThat(lines.get(1)).startsWith("'=1+1;;").contains("formule");
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void thePeopleAreTakenAlongInColumnsThatAListIsReadWith() throws Exception {
        admin.submits(LIST, "list", "Zoé Ode;" + email + ";accueil, veille", "suite", "inviter");

        for (String format : List.of("csv", "xlsx")) {
            MockHttpServletResponse file = admin.opens("/personnes/fichier?format=" + format);
            PeopleList read =
                    ListForm.read(
                            "",
                            "",
                            new MockMultipartFile("file", file.getContentAsByteArray()),
                            languages.in("fr"),
                            new FieldErrors());
            assertThat(read.people(address -> false, Set.of(Role.values()), languages.in("fr")))
                    .as(format)
                    .filteredOn(person -> person.email().equals(email))
                    .singleElement()
                    .satisfies(
                            person -> {
                                assertThat(person.isGood()).isTrue();
                                assertThat(person.roles())
                                        .containsExactlyInAnyOrder(
                                                Role.FRONT_DESK, Role.WATCH_EDITOR);
                            });
        }
        Colleague zoe = new Colleague(mvc, people, cell.chamber(), "Zoé", Role.SPECIALIST);
        assertThat(zoe.opens("/personnes/fichier").getStatus()).isEqualTo(403);
    }
}
