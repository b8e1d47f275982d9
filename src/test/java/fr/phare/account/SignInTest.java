package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class SignInTest {

    private static final String PASSWORD = "kR7!vQ2#mZ9u-tulipe";

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private final ChamberId chamber = new ChamberId(UUID.randomUUID());
    private final String email = "Anne." + UUID.randomUUID() + "@exemple.fr";
    private AccountId account;
    private Browser browser;

    @BeforeEach
    void somebodyWhoMaySignIn() {
        account =
                people.addWithPassword(
                        chamber,
                        new NewPerson(email, "Anne Test", Set.of(Role.FRONT_DESK), "fr"),
                        PASSWORD);
        browser = new Browser(mvc);
    }

    private MockHttpServletResponse signIn(Browser from, String address, String password) {
        from.open("/connexion");
        return from.send("/connexion", "email", address, "password", password);
    }

    @Test
    void rightPasswordOpensTheDesk() {
        MockHttpServletResponse answer = signIn(browser, email.toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/arrivee");
        assertThat(browser.open("/compte").getStatus()).isEqualTo(200);
    }

    @Test
    void goesBackToTheWholePageThatWasAskedFor() {
        String toSignIn = browser.open("/compte?x=1").getRedirectedUrl();
        assertThat(toSignIn).isEqualTo("/connexion?retour=%2Fcompte%3Fx%3D1");

        browser.open(toSignIn);
        MockHttpServletResponse answer =
                browser.send(
                        "/connexion",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "retour",
                        "/compte?x=1");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/compte?x=1");
    }

    @Test
    void neverGoesBackToAnotherSite() {
        browser.open("/connexion");
        MockHttpServletResponse answer =
                browser.send(
                        "/connexion",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "retour",
                        "//ailleurs.example/");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/arrivee");
    }

    @Test
    void answersTheSameToAWrongPasswordAndToAnUnknownAddress() throws Exception {
        MockHttpServletResponse wrong = signIn(browser, email, "not the password");
        MockHttpServletResponse unknown =
                signIn(new Browser(mvc), "inconnu" + email, "not the password");

        assertThat(wrong.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
        assertThat(withoutToken(wrong).replace(email, ""))
                .isEqualTo(withoutToken(unknown).replace("inconnu" + email, ""));
        assertThat(wrong.getContentAsString()).doesNotContain("not the password").contains(email);
    }

    private static String withoutToken(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString().replaceAll("value=\"[^\"]{60,}\"", "");
    }

    @Test
    void neitherTheCookieBeforeNorAGivenOneBecomesTheSession() {
        String planted = "cGxhbnRlZC1zZXNzaW9uLWlk";
        browser.cookies().put("phare_session", planted);
        signIn(browser, email, PASSWORD);
        String first = browser.session();
        signInAgain();

        assertThat(first).isNotEqualTo(planted);
        assertThat(browser.session()).isNotEqualTo(first);
        assertThat(opensAccountWith(first)).isFalse();
    }

    private void signInAgain() {
        browser.send("/connexion", "email", email, "password", PASSWORD);
    }

    private boolean opensAccountWith(String session) {
        Browser other = new Browser(mvc);
        other.cookies().put("phare_session", session);
        return other.open("/compte").getStatus() == 200;
    }

    @Test
    void signingOutKillsTheCookieForGood() {
        signIn(browser, email, PASSWORD);
        String session = browser.session();
        browser.open("/compte");
        assertThat(opensAccountWith(session)).isTrue();

        MockHttpServletResponse answer = browser.send("/deconnexion");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion?sortie=1");
        assertThat(browser.cookies()).doesNotContainKey("phare_session");
        assertThat(opensAccountWith(session)).isFalse();
    }

    @Test
    void signingOutNeedsTheFormToken() {
        signIn(browser, email, PASSWORD);
        browser.cookies().remove("phare_csrf");

        assertThat(browser.send("/deconnexion").getStatus()).isEqualTo(403);
        assertThat(browser.open("/compte").getStatus()).isEqualTo(200);
    }

    @Test
    void aSignInFormWithoutItsTokenIsShownAgain() {
        Browser forged = new Browser(mvc);
        MockHttpServletResponse answer =
                forged.send("/connexion", "email", email, "password", PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion?perime=1");
        assertThat(forged.cookies()).doesNotContainKey("phare_session");
    }

    @Test
    void whatWasSearchedForIsNotInTheWayBack() {
        assertThat(browser.open("/recherche?q=Dupont").getRedirectedUrl())
                .isEqualTo("/connexion?retour=%2Frecherche");
        assertThat(
                        browser.open("/dossiers?etape=closed&texte=Dupont&tri=opened")
                                .getRedirectedUrl())
                .isEqualTo("/connexion?retour=%2Fdossiers%3Fetape%3Dclosed%26tri%3Dopened");
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverHappens() {
        signIn(browser, email, PASSWORD);
        ageSessions(11);
        assertThat(browser.open("/compte").getStatus()).isEqualTo(200);

        ageSessions(13);
        assertThat(browser.open("/compte").getStatus()).isEqualTo(302);
    }

    private void ageSessions(int hours) {
        jdbc.sql(
                        """
                        update session.spring_session
                        set creation_time = (extract(epoch from now()) - :hours * 3600) * 1000
                        where principal_name = :account
                        """)
                .param("hours", hours)
                .param("account", account.toString())
                .update();
    }

    @Test
    void onlyWhatThePersonDoesKeepsTheSessionAliveAndOnceAMinute() {
        signIn(browser, email, PASSWORD);
        long signedIn = lastSeen();
        browser.open("/compte");
        assertThat(lastSeen()).isEqualTo(signedIn);

        setLastSeen(signedIn - 120_000);
        browser.open("/compte", "X-Phare-Background", "1");
        assertThat(lastSeen()).isEqualTo(signedIn - 120_000);

        browser.open("/compte");
        assertThat(lastSeen()).isGreaterThanOrEqualTo(signedIn);
    }

    private long lastSeen() {
        return jdbc.sql(
                        "select last_access_time from session.spring_session where principal_name ="
                                + " ?")
                .param(account.toString())
                .query(Long.class)
                .single();
    }

    private void setLastSeen(long at) {
        jdbc.sql("update session.spring_session set last_access_time = ? where principal_name = ?")
                .param(at)
                .param(account.toString())
                .update();
    }
}
