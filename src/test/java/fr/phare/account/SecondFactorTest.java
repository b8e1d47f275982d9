package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import fr.phare.web.RateLimit;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class SecondFactorTest {

    private static final String PASSWORD = "kR7!vQ2#mZ9u-tulipe";
    private static final int STEP_MILLIS = 30_000;
    private static final int TURNING_MILLIS = 2_000;

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private SecondFactor codes;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    private final ChamberId chamber = new ChamberId(UUID.randomUUID());
    private final UUID offer = UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@exemple.fr";
    private AccountId account;
    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        account =
                people.addWithPassword(
                        chamber,
                        new NewPerson(email, "Anne Test", Set.of(Role.FRONT_DESK), "fr"),
                        PASSWORD);
        browser = new Browser(mvc);
        signIn(browser);
    }

    private MockHttpServletResponse signIn(Browser from) {
        from.open("/connexion");
        return from.send("/connexion", "email", email, "password", PASSWORD);
    }

    private String code(int stepsAway) {
        return codes.code(codes.offered(account, offer), clock.millis() / STEP_MILLIS + stepsAway);
    }

    /** Not at the end of a step: the code would be two steps old when it arrives. */
    private void turnOn() {
        long left = STEP_MILLIS - clock.millis() % STEP_MILLIS;
        if (left < TURNING_MILLIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(left + 1));
        }
        browser.open("/compte/second-facteur");
        MockHttpServletResponse on =
                browser.send("/compte/second-facteur", "offer", offer.toString(), "code", code(-1));
        assertThat(on.getRedirectedUrl()).isEqualTo("/compte?fait=second-facteur");
    }

    private String stepOf(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString()
                .replaceAll("(?s).*name=\"etape\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void showsTheKeyAsPictureAndText() throws Exception {
        String page = browser.open("/compte/second-facteur").getContentAsString();

        assertThat(page).contains("<svg").contains("viewBox").containsPattern("([A-Z2-7]{4} ){7}");
    }

    @Test
    void aWrongCodeTurnsNothingOn() {
        browser.open("/compte/second-facteur");
        MockHttpServletResponse answer =
                browser.send(
                        "/compte/second-facteur", "offer", offer.toString(), "code", "000 00x");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(stored()).isNull();
    }

    private @Nullable Object stored() {
        return Wall.within(
                chamber,
                () ->
                        jdbc.sql("select totp_secret from account.account where id = ?")
                                .param(account.value())
                                .query()
                                .singleRow()
                                .get("totp_secret"));
    }

    @Test
    void theKeyIsStoredEncrypted() {
        turnOn();

        assertThat(String.valueOf(stored()))
                .hasSizeGreaterThan(60)
                .doesNotContain(SecondFactor.typed(codes.offered(account, offer)));
    }

    @Test
    void passwordAloneOpensNoSessionAndTheCodeDoesOnce() throws Exception {
        turnOn();
        Browser other = new Browser(mvc);
        MockHttpServletResponse asked = signIn(other);
        String step = stepOf(asked);
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(other.session()).isEmpty();

        String code = code(0);
        assertThat(other.send("/connexion/code", "etape", step, "code", code).getRedirectedUrl())
                .isEqualTo("/arrivee");

        Browser replayer = new Browser(mvc);
        String again = stepOf(signIn(replayer));
        MockHttpServletResponse replay =
                replayer.send("/connexion/code", "etape", again, "code", code);
        assertThat(replay.getStatus()).isEqualTo(422);
        assertThat(replayer.session()).isEmpty();
    }

    @Test
    void guessingCodesIsSlowedDownLikeGuessingPasswords() throws Exception {
        turnOn();
        Browser guesser = new Browser(mvc);
        String step = stepOf(signIn(guesser));
        for (int i = 0; i < 4; i++) {
            guesser.send("/connexion/code", "etape", step, "code", "12345" + i);
        }

        MockHttpServletResponse answer =
                guesser.send("/connexion/code", "etape", step, "code", code(0));
        assertThat(answer.getStatus()).isEqualTo(429);
    }

    @Test
    void aForgedFirstStepLeadsBackToTheBeginning() {
        Browser forger = new Browser(mvc);
        forger.open("/connexion");

        MockHttpServletResponse answer =
                forger.send("/connexion/code", "etape", "00ff".repeat(30), "code", "123456");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion?perime=1");
    }

    @Test
    void oneAddressCannotTryCodesForever() {
        Browser forger = new Browser(mvc);
        forger.open("/connexion");
        for (int i = 0; i < RateLimit.CODE.burst(); i++) {
            forger.send("/connexion/code", "etape", "x", "code", "123456");
        }

        MockHttpServletResponse answer =
                forger.send("/connexion/code", "etape", "x", "code", "123456");
        assertThat(answer.getStatus()).isEqualTo(429);
    }

    @Test
    void turningItOffNeedsThePassword() {
        turnOn();
        browser.open("/compte");
        assertThat(browser.send("/compte/second-facteur/retirer", "password", "x").getStatus())
                .isEqualTo(422);
        assertThat(stored()).isNotNull();

        browser.send("/compte/second-facteur/retirer", "password", PASSWORD);
        assertThat(stored()).isNull();
    }
}
