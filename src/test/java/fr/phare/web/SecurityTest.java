package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PhareTest
class SecurityTest {

    private static final String NO_INVITATION =
            "/invitation/0123456789012345678901234567890123456789012";

    @Autowired private MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/suivi/x", "/api/v1/x", NO_INVITATION, "/compte"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path).secure(true));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                                + " data:; font-src 'self'; connect-src 'self'; form-action"
                                + " 'self'; frame-ancestors 'none'; base-uri 'none';"
                                + " manifest-src 'self'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @ParameterizedTest
    @CsvSource({
        "/suivi/x, no-referrer, no-store",
        NO_INVITATION + ", no-referrer, no-store",
        "/langue?vers=en&retour=/suivi/x, no-referrer, no-store",
        "/connexion, same-origin, no-store",
        "/aides/x/y, no-referrer, no-store",
        "/aides/x/y/effacer, no-referrer, no-store",
        "/rappel/x, same-origin,",
        "/aides/x, same-origin,",
    })
    void addressesThatAreKeysAreNeitherKeptNorTold(String path, String referrer, String cache)
            throws Exception {
        MockHttpServletResponse answer = answer(get(path));

        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo(referrer);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo(cache);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rappel/demo",
                "/aides",
                "/aides/x/y",
                "/suivi/x",
                "/api/v1/promise",
                "/compte",
                NO_INVITATION,
                "/actuator/health"
            })
    void whatHasNoFormSetsNoCookie(String path) throws Exception {
        assertThat(answer(get(path).accept("text/html")).getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void theFormTokenIsOutOfReachOfScriptsAndSecureOnHttps() throws Exception {
        assertThat(answer(get("/connexion").secure(true)).getHeader("Set-Cookie"))
                .startsWith("phare_csrf=")
                .contains("HttpOnly")
                .contains("Secure");
    }

    @Test
    void aLostFragmentMakesItsPageGoToTheSignInAndBack() throws Exception {
        MockHttpServletResponse answer =
                answer(
                        get("/compte")
                                .header("HX-Request", "true")
                                .header("HX-Current-URL", "http://localhost/bureau?a=1"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Redirect"))
                .isEqualTo("/connexion?retour=%2Fbureau%3Fa%3D1");
    }

    @Test
    void aLostScriptIsToldSo() throws Exception {
        MockHttpServletResponse answer = answer(get("/compte").header("X-Requested-With", "fetch"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("Location")).isNull();
    }

    @Test
    void onlyWholePagesAreRemembered() throws Exception {
        assertThat(answer(get("/compte").accept("image/png")).getRedirectedUrl())
                .isEqualTo("/connexion");
        assertThat(answer(get("/compte").accept("text/html")).getRedirectedUrl())
                .isEqualTo("/connexion?retour=%2Fcompte");
    }

    @Test
    void whoMayNotIsRefusedAndNotSentToSignIn() throws Exception {
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        MockHttpServletResponse answer =
                answer(get("/personnes").with(SignedIn.as(chamber, Role.SPECIALIST)));

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void healthIsOpenAndTheRestOfTheMachineRoomIsNot() throws Exception {
        assertThat(answer(get("/actuator/health")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/actuator/env")).getStatus()).isEqualTo(302);
        assertThat(answer(get("/actuator")).getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bureau", "/compte?fait=1", "/cas/1-2/notes?q=caf%C3%A9&p=2"})
    void acceptsAddressesOfPhare(String address) {
        assertThat(LocalAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bureau",
                "//ailleurs.example",
                "/\\ailleurs.example",
                "/\t/ailleurs.example",
                "/.//ailleurs.example",
                "/a//ailleurs.example",
                "https://ailleurs.example",
                "/bureau\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/connexion",
                "/deconnexion"
            })
    void refusesAddressesThatCouldLeadElsewhere(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }
}
