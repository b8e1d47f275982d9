package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What pages of other sites may ask, read and frame, and nothing else. */
@PhareTest
class OtherSitesTest {

    private static final String SITE = "https://cma.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;

    private Cell cell;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Origin", SITE)).andReturn().getResponse();
    }

    private MockHttpServletResponse preflight(String path, String method, String headers)
            throws Exception {
        return answer(
                options(path)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/promise, GET", "/api/v1/topics, GET", "/api/v1/callbacks, POST"})
    void theirScriptsMayUseTheRoutesOfTheApi(String path, String method) throws Exception {
        MockHttpServletResponse answer =
                preflight(path, method, "content-type, idempotency-key, accept-language");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(ALLOWED)).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).isEqualTo(method);
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void theirScriptsReadAnswersAndRefusals() throws Exception {
        String asking = Visitor.body(cell).toString();
        for (MockHttpServletResponse answer :
                List.of(
                        answer(get("/api/v1/promise").param("cell", cell.slug())),
                        answer(get("/api/v1/promise").param("cell", "nowhere")),
                        answer(post("/api/v1/callbacks").content(asking)),
                        answer(post("/api/v1/callbacks").content("{}")))) {
            assertThat(answer.getHeader(ALLOWED)).isEqualTo("*");
            assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/callbacks, DELETE, content-type",
        "/api/v1/callbacks, POST, authorization",
        "/api/v1/promise, POST, content-type",
        "/suivi/x/annulation, POST, content-type",
        "/rappel/demo, POST, content-type",
        "/bureau/suivant, POST, content-type",
        "/connexion, POST, content-type",
    })
    void theyAreRefusedEverythingElse(String path, String method, String headers) throws Exception {
        MockHttpServletResponse answer = preflight(path, method, headers);

        assertThat(answer.getHeader(ALLOWED)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rappel/{cell}", "/suivi/x", "/connexion", "/bureau", "/widget"})
    void theirScriptsReadNoPage(String path) throws Exception {
        MockHttpServletResponse answer =
                answer(
                        get(path.replace("{cell}", cell.slug()))
                                .with(SignedIn.as(cell.chamber(), Role.MANAGER)));

        assertThat(answer.getHeader(ALLOWED)).isNull();
    }

    @Test
    void theyMayFrameTheFormAndNothingElse() throws Exception {
        String ask = "/rappel/" + cell.slug();
        assertThat(ancestors(answer(get(ask + "/cadre")))).isEqualTo("*");
        assertThat(answer(get(ask + "/cadre")).getHeader("X-Frame-Options")).isNull();
        for (String path :
                List.of(ask, "/", "/suivi/x", "/bureau", "/journal", "/personnes", "/connexion")) {
            MockHttpServletResponse answer =
                    answer(get(path).with(SignedIn.as(cell.chamber(), Role.ADMINISTRATOR)));
            assertThat(ancestors(answer)).as(path).isEqualTo("'none'");
            assertThat(answer.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
    }

    private static String ancestors(MockHttpServletResponse answer) {
        String policy = Objects.requireNonNull(answer.getHeader("Content-Security-Policy"));
        return policy.replaceAll(".*frame-ancestors ([^;]*);.*", "$1");
    }

    @Test
    void theFramedPageSetsNoCookieAndIsNotKept() throws Exception {
        MockHttpServletResponse page =
                answer(get("/rappel/" + cell.slug() + "/cadre").accept("text/html"));

        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* ; script-src *", "https://a.example,https://b.example", "a\nb"})
    void aSettingThatWouldBreakThePolicyIsRefused(String sites) {
        assertThatThrownBy(() -> SecurityHeaders.framedBy(sites))
                .hasMessageContaining("phare.frame-ancestors");
    }

    @Test
    void theAddressMayNameTheLanguage() throws Exception {
        String path = "/rappel/" + cell.slug() + "/cadre";
        assertThat(html(path)).contains("<html lang=\"fr\">");
        assertThat(html(path + "?lang=en")).contains("<html lang=\"en\">");
        assertThat(html(path + "?x=1&lang=en&y")).contains("<html lang=\"en\">");
        assertThat(html(path + "?lang=de")).contains("<html lang=\"fr\">");
    }

    private String html(String path) throws Exception {
        return Visitor.text(answer(get(java.net.URI.create(path))));
    }
}
