package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
@RecordApplicationEvents
class PeopleTest {

    private static final String PASSWORD = "kR7!vQ2#mZ9u-tulipe";
    private static final String CHOSEN = "wX4%nB8&jL2p-ficus";

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEvents events;

    private final ChamberId chamber = new ChamberId(UUID.randomUUID());
    private final ChamberId hostile = new ChamberId(UUID.randomUUID());
    private String adminEmail = "";
    private String adviserEmail = "";
    private AccountId admin;
    private AccountId adviser;
    private Browser browser;

    @BeforeEach
    void anAdministratorAndAnAdviser() {
        adminEmail = UUID.randomUUID() + "@exemple.fr";
        adviserEmail = UUID.randomUUID() + "@exemple.fr";
        admin = add(chamber, adminEmail, Role.ADMINISTRATOR);
        adviser = add(chamber, adviserEmail, Role.FRONT_DESK);
        browser = signedIn(adminEmail, PASSWORD);
        browser.open("/personnes");
    }

    private AccountId add(ChamberId where, String email, Role role) {
        NewPerson person = new NewPerson(email, "Zoé Essai", Set.of(role), "fr");
        return people.addWithPassword(where, person, PASSWORD);
    }

    private Browser signedIn(String email, String password) {
        Browser fresh = new Browser(mvc);
        fresh.open("/connexion");
        fresh.send("/connexion", "email", email, "password", password);
        return fresh;
    }

    private static String linkIn(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString()
                .replaceAll("(?s).*id=\"invitation-link\">http://localhost:8080([^<]+)<.*", "$1");
    }

    private String invite(String email) throws Exception {
        return linkIn(
                browser.send(
                        "/personnes",
                        "name",
                        "Éloïse Œuvrard",
                        "email",
                        email,
                        "roles",
                        "SPECIALIST",
                        "roles",
                        "MANAGER"));
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnceAndIsIn() throws Exception {
        String email = UUID.randomUUID() + "@exemple.fr";
        String link = invite(email);
        assertThat(link).matches("/invitation/[A-Za-z0-9_-]{43}");
        assertThat(events.stream(PersonInvited.class))
                .anySatisfy(event -> assertThat(event.link()).isEqualTo(link));

        Browser invited = new Browser(mvc);
        assertThat(invited.open(link).getStatus()).isEqualTo(200);
        MockHttpServletResponse weak = invited.send(link, "password", "court");
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(weak.getContentAsString()).doesNotContain("value=\"court\"");
        assertThat(invited.send(link, "password", CHOSEN).getRedirectedUrl()).isEqualTo("/bureau");
        assertThat(invited.open("/compte").getStatus()).isEqualTo(200);

        Browser second = new Browser(mvc);
        second.open("/connexion");
        assertThat(second.open(link).getStatus()).isEqualTo(410);
        assertThat(second.send(link, "password", PASSWORD).getStatus()).isEqualTo(410);
        assertThat(signedIn(email, CHOSEN).open("/compte").getStatus()).isEqualTo(200);
    }

    @Test
    void anInvitationEndsAfterSevenDays() throws Exception {
        String link = invite(UUID.randomUUID() + "@exemple.fr");
        jdbc.sql("update account.invitation_directory set expires_at = now() where chamber_id = ?")
                .param(chamber.value())
                .update();

        assertThat(new Browser(mvc).open(link).getStatus()).isEqualTo(410);
    }

    @Test
    void aWithdrawnInvitationOpensNothingAndAnExpiredOneIsShown() throws Exception {
        String link = invite(UUID.randomUUID() + "@exemple.fr");
        String page = browser.open("/personnes").getContentAsString();
        assertThat(page).contains("invitation valable jusqu’à", "Montrer un nouveau lien");
        String action =
                page.replaceAll("(?s).*action=\"(/personnes/[^\"]+/invitation/retirer)\".*", "$1");

        browser.send(action);

        assertThat(new Browser(mvc).open(link).getStatus()).isEqualTo(410);
        assertThat(browser.open("/personnes").getContentAsString())
                .contains("invitation retirée")
                .doesNotContain("/invitation/retirer");

        invite(UUID.randomUUID() + "@exemple.fr");
        jdbc.sql("update account.invitation_directory set expires_at = now() where chamber_id = ?")
                .param(chamber.value())
                .update();
        assertThat(browser.open("/personnes").getContentAsString()).contains("invitation expirée");
    }

    @Test
    void anAddressHasOneAccountWhateverItsCaseAndChamber() {
        Invited again =
                people.invite(
                        hostile,
                        new NewPerson(
                                adviserEmail.toUpperCase(Locale.ROOT),
                                "Autre",
                                Set.of(Role.MANAGER),
                                "fr"));

        assertThat(again).isInstanceOf(Invited.AddressTaken.class);
    }

    @Test
    void keepsWhatWasTypedWhereTheFormIsWrong() throws Exception {
        MockHttpServletResponse answer =
                browser.send("/personnes", "name", "Éloïse \"b\"", "email", "pas une adresse");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("value=\"Éloïse &#34;b&#34;\"")
                .contains("pas une adresse")
                .contains("id=\"email-error\"")
                .contains("id=\"new-error\"");
    }

    @Test
    void aClosedAccountIsOutAtOnceAndStaysOut() {
        Browser theirs = signedIn(adviserEmail, PASSWORD);
        assertThat(theirs.open("/compte").getStatus()).isEqualTo(200);

        browser.send("/personnes/" + adviser + "/acces", "ouvert", "false");

        assertThat(theirs.open("/compte").getStatus()).isEqualTo(302);
        assertThat(signedIn(adviserEmail, PASSWORD).session()).isEmpty();
    }

    @Test
    void newRolesHoldFromTheNextSignInAndTheOldSessionIsDead() {
        Browser theirs = signedIn(adviserEmail, PASSWORD);

        browser.send("/personnes/" + adviser + "/roles", "roles", "MANAGER");

        assertThat(theirs.open("/compte").getStatus()).isEqualTo(302);
        assertThat(signedIn(adviserEmail, PASSWORD).open("/personnes").getStatus()).isEqualTo(200);
    }

    @Test
    void whoBecomesAdministratorChoosesANewPassword() {
        browser.send("/personnes/" + adviser + "/roles", "roles", "ADMINISTRATOR");

        assertThat(signedIn(adviserEmail, PASSWORD).session()).isEmpty();
        assertThat(browser.send("/personnes/" + adviser + "/invitation", "voie", "lien"))
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(200);
    }

    @Test
    void onesOwnPasswordAndSecondFactorAreChangedWhereThePasswordIsAsked() {
        for (String way : List.of("/invitation", "/second-facteur/retirer")) {
            assertThat(browser.send("/personnes/" + admin + way, "voie", "lien").getStatus())
                    .isEqualTo(422);
        }
        assertThat(signedIn(adminEmail, PASSWORD).session()).isNotEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        String own = "/personnes/" + admin;
        assertThat(browser.send(own + "/acces", "ouvert", "false").getStatus()).isEqualTo(422);
        assertThat(browser.send(own + "/roles", "roles", "MANAGER").getStatus()).isEqualTo(422);

        add(chamber, UUID.randomUUID() + "@exemple.fr", Role.ADMINISTRATOR);
        assertThat(browser.send(own + "/acces", "ouvert", "false").getStatus()).isEqualTo(302);
    }

    @Test
    void nobodyGivesThemselvesARole() {
        String own = "/personnes/" + admin;
        add(chamber, UUID.randomUUID() + "@exemple.fr", Role.ADMINISTRATOR);

        MockHttpServletResponse refused =
                browser.send(own + "/roles", "roles", "ADMINISTRATOR", "roles", "ECONOMIC_ADVISER");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Wall.within(chamber, () -> people.find(admin)).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(browser.send(own + "/roles", "roles", "ADMINISTRATOR").getStatus())
                .isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndNeedsTheOldOne() {
        Browser elsewhere = signedIn(adminEmail, PASSWORD);
        browser.open("/compte");
        String path = "/compte/mot-de-passe";
        assertThat(browser.send(path, "current", "x", "fresh", CHOSEN).getStatus()).isEqualTo(422);

        browser.send(path, "current", PASSWORD, "fresh", CHOSEN);

        assertThat(elsewhere.open("/compte").getStatus()).isEqualTo(302);
        assertThat(browser.open("/compte").getStatus()).isEqualTo(200);
        assertThat(signedIn(adminEmail, PASSWORD).session()).isEmpty();
        assertThat(signedIn(adminEmail, CHOSEN).session()).isNotEmpty();
    }

    @Test
    void anotherChamberSeesAndChangesNobody() {
        String theirAdmin = UUID.randomUUID() + "@exemple.fr";
        add(hostile, theirAdmin, Role.ADMINISTRATOR);
        Browser theirs = signedIn(theirAdmin, PASSWORD);
        theirs.open("/personnes");
        String path = "/personnes/" + adviser;

        assertThat(theirs.send(path + "/acces", "ouvert", "false").getStatus()).isEqualTo(404);
        assertThat(theirs.send(path + "/roles", "roles", "MANAGER").getStatus()).isEqualTo(404);
        assertThat(theirs.send(path + "/invitation").getStatus()).isEqualTo(404);
        assertThat(Wall.within(hostile, () -> people.find(adviser))).isEmpty();
        assertThat(Wall.within(chamber, () -> people.find(adviser)).orElseThrow().enabled())
                .isTrue();
    }

    @Test
    void changesAreInTheJournalWithTheirAuthor() {
        browser.send("/personnes/" + adviser + "/acces", "ouvert", "false");
        List<String> journal =
                Wall.within(
                        chamber,
                        () ->
                                jdbc.sql(
                                                """
                                                select action from audit.entry
                                                where subject_id = ? and account_id = ?
                                                """)
                                        .params(adviser.value(), admin.value())
                                        .query(String.class)
                                        .list());

        assertThat(journal).containsExactly("account.disabled");
    }

    @Test
    void theLanguageChosenStaysWithTheAccount() throws Exception {
        MockHttpServletResponse answer = browser.open("/langue?vers=en&retour=/compte");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/compte");
        assertThat(browser.open("/compte").getContentAsString()).contains("My account");
        Browser elsewhere = signedIn(adminEmail, PASSWORD);
        assertThat(elsewhere.open("/compte", "Accept-Language", "fr").getContentAsString())
                .contains("My account");
        assertThat(browser.open("/langue?vers=fr&retour=//ailleurs.example").getRedirectedUrl())
                .isEqualTo("/bureau");
    }
}
