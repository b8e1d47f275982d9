package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Browser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a manager does with the accounts of colleagues, and what only administrators do. */
@PhareTest
class ManagedPeopleTest {

    private static final String REFUSED = "Refusé\u00a0: seul un administrateur nomme";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell cell;
    private Colleague manager;
    private Colleague adviser;
    private Colleague administrator;
    private String email;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).createAlone();
        manager = new Colleague(mvc, people, cell.chamber(), "Maud Leroy", Role.MANAGER);
        adviser = new Colleague(mvc, people, cell.chamber(), "Zoé Ode", Role.FRONT_DESK);
        administrator = new Colleague(mvc, people, cell.chamber(), "Ada Roy", Role.ADMINISTRATOR);
        email = UUID.randomUUID() + "@exemple.fr";
    }

    private MockHttpServletResponse invites(String... roles) {
        String[] fields = {"name", "Éloïse Œuvrard", "email", email, "voie", "lien"};
        List<String> sent = new ArrayList<>(List.of(fields));
        for (String role : roles) {
            sent.addAll(List.of("roles", role));
        }
        return manager.submits("/personnes", sent.toArray(String[]::new));
    }

    private Person person(AccountId id) {
        return Wall.within(cell.chamber(), () -> people.find(id)).orElseThrow();
    }

    private static String of(Colleague colleague) {
        return "/personnes/" + colleague.id();
    }

    private List<String> journal(AccountId subject) {
        return Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        select action from audit.entry
                                        where subject_id = ? and account_id = ? order by id
                                        """)
                                .params(subject.value(), manager.id().value())
                                .query(String.class)
                                .list());
    }

    @Test
    void aManagerInvitesWhoListensAndTheJournalSaysWho() {
        assertThat(Visitor.text(invites("SPECIALIST", "MANAGER"))).contains("/invitation/");

        Person invited =
                Wall.within(
                        cell.chamber(),
                        () ->
                                people.ofChamber().stream()
                                        .filter(one -> one.email().equals(email))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(invited.roles()).containsExactlyInAnyOrder(Role.SPECIALIST, Role.MANAGER);
        assertThat(journal(invited.id())).containsExactly("account.added");
    }

    @Test
    void aManagerCannotInviteAnAdministratorAndLosesNothingTyped() {
        MockHttpServletResponse refused = invites("MANAGER", "ADMINISTRATOR");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"new-error\"", REFUSED)
                .contains("value=\"Éloïse Œuvrard\"", "value=\"" + email + "\"");
        assertThat(people.isTaken(email)).isFalse();
    }

    @Test
    void aManagerGivesAndWithdrawsTheRolesOfColleagues() {
        manager.submits(of(adviser) + "/roles", "roles", "MANAGER", "roles", "WATCH_EDITOR");
        assertThat(person(adviser.id()).roles())
                .containsExactlyInAnyOrder(Role.MANAGER, Role.WATCH_EDITOR);

        manager.submits(of(adviser) + "/roles", "roles", "SPECIALIST");
        manager.submits(of(adviser) + "/acces", "ouvert", "false");

        assertThat(person(adviser.id()).roles()).containsExactly(Role.SPECIALIST);
        assertThat(person(adviser.id()).enabled()).isFalse();
        assertThat(journal(adviser.id()))
                .containsExactly("account.roles", "account.roles", "account.disabled");
    }

    @Test
    void aManagerMakesNobodyAnAdministrator() {
        MockHttpServletResponse refused =
                manager.submits(
                        of(adviser) + "/roles", "roles", "FRONT_DESK", "roles", "ADMINISTRATOR");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("id=\"" + adviser.id() + "-error\"", REFUSED);
        assertThat(person(adviser.id()).roles()).containsExactly(Role.FRONT_DESK);
    }

    @Test
    void aManagerTouchesNoAdministrator() {
        String[][] tries = {
            {"/roles", "roles", "MANAGER"},
            {"/acces", "ouvert", "false"},
            {"/invitation", "voie", "lien"},
            {"/invitation/retirer"},
            {"/second-facteur/retirer"}
        };
        for (String[] one : tries) {
            String[] fields = Arrays.copyOfRange(one, 1, one.length);
            MockHttpServletResponse refused = manager.submits(of(administrator) + one[0], fields);

            assertThat(refused.getStatus()).as(one[0]).isEqualTo(422);
            assertThat(Visitor.text(refused)).as(one[0]).contains(REFUSED);
            assertThat(Visitor.text(refused)).doesNotContain("id=\"invitation-link\"");
        }
        assertThat(person(administrator.id()).enabled()).isTrue();
        assertThat(person(administrator.id()).roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(journal(administrator.id())).isEmpty();
        assertThat(Visitor.text(manager.opens("/personnes")))
                .contains("Ada Roy", "Seul un administrateur change le compte")
                .doesNotContain(of(administrator), "value=\"ADMINISTRATOR\"");
    }

    @Test
    void aManagerRaisesThemselvesInNoWay() {
        for (String role : List.of("ADMINISTRATOR", "SPECIALIST")) {
            MockHttpServletResponse refused =
                    manager.submits(of(manager) + "/roles", "roles", "MANAGER", "roles", role);
            assertThat(refused.getStatus()).as(role).isEqualTo(422);
        }
        assertThat(person(manager.id()).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void aLinkThatAManagerKeptOpensNoAdministrator() throws Exception {
        String page = Visitor.text(manager.submits(of(adviser) + "/invitation", "voie", "lien"));
        String link =
                page.replaceAll("(?s).*id=\"invitation-link\">[^<]*(/invitation/[^<]+)<.*", "$1");
        assertThat(new Browser(mvc).open(link).getStatus()).isEqualTo(200);

        administrator.submits(of(adviser) + "/roles", "roles", "ADMINISTRATOR");

        assertThat(new Browser(mvc).open(link).getStatus()).isEqualTo(410);
    }

    @Test
    void whoOnlyListensManagesNobody() {
        assertThat(adviser.opens("/personnes").getStatus()).isEqualTo(403);
        assertThat(adviser.submits(of(manager) + "/acces", "ouvert", "false").getStatus())
                .isEqualTo(403);
    }

    @Test
    void aSecondFactorIsAskedAboutBeforeItIsRemoved() {
        Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql("update account.account set totp_secret = 'x' where id = ?")
                                .param(adviser.id().value())
                                .update());

        assertThat(Visitor.text(manager.opens("/personnes")))
                .containsPattern(
                        "(?s)<details class=\"quiet\"><summary>Retirer la vérification.*"
                                + "Assurez-vous de vive voix.*Oui, retirer la vérification");
    }
}
