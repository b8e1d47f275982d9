package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import fr.phare.storage.ServerSecret;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever guesses waits, and keeps nobody else out. */
@PhareTest
class GuessingTest {

    private static final String PASSWORD = "kR7!vQ2#mZ9u-tulipe";

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private final String email = "Anne." + UUID.randomUUID() + "@exemple.fr";
    private AccountId account;
    private Browser browser;

    @BeforeEach
    void somebodyWhoMaySignIn() {
        account =
                people.addWithPassword(
                        new ChamberId(UUID.randomUUID()),
                        new NewPerson(email, "Anne Test", Set.of(Role.FRONT_DESK), "fr"),
                        PASSWORD);
        browser = new Browser(mvc);
    }

    private static MockHttpServletResponse signIn(Browser from, String address, String password) {
        from.open("/connexion");
        return from.send("/connexion", "email", address, "password", password);
    }

    @Test
    void sixthAttemptWaitsEvenWithTheRightPasswordAndForUnknownAddressesAlike() {
        for (String address : Set.of(email, "inconnu" + email)) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(browser, address, "wrong " + i).getStatus()).isEqualTo(422);
            }
            MockHttpServletResponse blocked = signIn(browser, address, PASSWORD);

            assertThat(blocked.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(blocked.getHeader("Retry-After"))).isBetween(1, 31);
        }
        endWaiting();
        assertThat(signIn(browser, email, PASSWORD).getStatus()).isEqualTo(302);
        assertThat(failures()).isZero();
    }

    @Test
    void waitsGrowToAQuarterOfAnHour() {
        for (int i = 0; i < 14; i++) {
            endWaiting();
            signIn(browser, email, "wrong " + i);
        }
        MockHttpServletResponse blocked = signIn(browser, email, PASSWORD);

        assertThat(Integer.parseInt(blocked.getHeader("Retry-After"))).isBetween(880, 901);
    }

    /** No other test uses an address or a network of this one. */
    private void endWaiting() {
        jdbc.sql("update account.attempt_directory set blocked_until = null").update();
    }

    @Test
    void whatOneNetworkTriesDoesNotSlowDownTheOthers() {
        for (int i = 0; i < 6; i++) {
            signIn(browser, email, "wrong " + i);
        }
        assertThat(signIn(browser, email, PASSWORD).getStatus()).isEqualTo(429);
        assertThat(signIn(new Browser(mvc), email, PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void manyNetworksTogetherWaitAsWell() {
        triesFromManyNetworks();
        assertThat(signIn(new Browser(mvc), email, PASSWORD).getStatus()).isEqualTo(429);
    }

    private void triesFromManyNetworks() {
        int networks = Attempts.FREE_IN_ALL / Attempts.FREE_FROM_ONE_PLACE;
        for (int network = 0; network <= networks; network++) {
            Browser stranger = new Browser(mvc);
            stranger.open("/connexion");
            for (int i = 0; i < Attempts.FREE_FROM_ONE_PLACE; i++) {
                stranger.send("/connexion", "email", email, "password", "wrong");
            }
        }
    }

    @Test
    void whatStrangersTryKeepsNobodyOutWhoSignedInBefore() {
        signIn(browser, email, PASSWORD);
        browser.send("/deconnexion");
        triesFromManyNetworks();

        assertThat(signIn(browser, email, PASSWORD).getStatus()).isEqualTo(302);
        assertThat(signIn(new Browser(mvc), email, PASSWORD).getStatus()).isEqualTo(429);
    }

    @Test
    void aBrowserThatSignedInBeforeWaitsForWhatItTries() {
        signIn(browser, email, PASSWORD);
        browser.send("/deconnexion");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(browser, email, "wrong " + i).getStatus()).isEqualTo(422);
        }
        assertThat(signIn(browser, email, PASSWORD).getStatus()).isEqualTo(429);
        assertThat(signIn(new Browser(mvc), email, PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    void theKeyOfAKnownBrowserIsSentToTheSignInOnlyAndKeptAsAHash() {
        MockHttpServletResponse answer = signIn(browser, email, PASSWORD);
        Cookie known = Objects.requireNonNull(answer.getCookie(KnownBrowsers.COOKIE));

        assertThat(known.isHttpOnly()).isTrue();
        assertThat(known.getPath()).isEqualTo("/connexion");
        assertThat(known.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(
                        jdbc.sql(
                                        """
                                        select browser_hash from account.known_browser_directory
                                        where account_id = ?
                                        """)
                                .param(account.value())
                                .query(byte[].class)
                                .single())
                .isEqualTo(ServerSecret.hash(known.getValue()));
    }

    private int failures() {
        return jdbc.sql("select count(*) from account.attempt_directory where email_hash = ?")
                .param(ServerSecret.hash(Accounts.key(email)))
                .query(Integer.class)
                .single();
    }
}
