package fr.phare.widget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class WidgetPageTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private Releases releases;

    private Cell cell;
    private Visitor visitor;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
    }

    @Test
    void showsTheFormOfEachCellAndWhatToCopyForIt() {
        MockHttpServletResponse page = visitor.opens("/widget?cell=" + cell.slug());

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(page))
                .contains("<phare-rappel cell=\"" + cell.slug() + "\" lang=\"fr\">")
                .contains("integrity=\"" + releases.newest(1).orElseThrow().integrity())
                .contains("script-src http://localhost:8080/widget/;")
                .contains("http://localhost:8080/rappel/" + cell.slug() + "/cadre?lang=fr");
        assertThat(visitor.opens("/widget").getStatus()).isEqualTo(200);
        assertThat(visitor.opens("/widget?cell=nowhere").getStatus()).isEqualTo(404);
        assertThat(Visitor.text(visitor.opens("/widget?lang=en&cell=" + cell.slug())))
                .contains("lang=\"en\">", "The form on your site");
    }

    @ParameterizedTest
    @CsvSource({
        "/widget/v1.js, 'max-age=3600, public'",
        "/widget/1.0.js, 'max-age=31536000, public, immutable'"
    })
    void theScriptIsReadableByPagesOfEverySite(String path, String kept) {
        MockHttpServletResponse script = visitor.opens(path, "Origin", "https://cma.example");

        assertThat(script.getStatus()).isEqualTo(200);
        assertThat(script.getContentType()).startsWith("text/javascript");
        assertThat(script.getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(script.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(script.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.getHeader("Cache-Control")).isEqualTo(kept);
        assertThat(script.getHeader("Set-Cookie")).isNull();
        String tag = script.getHeader("ETag");
        assertThat(tag).startsWith("W/");
        assertThat(visitor.opens(path, "If-None-Match", tag).getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget/9.9.js", "/widget/1.0.JS", "/widget/x.js", "/widget/v2.js"})
    void whatIsNoScriptIsNotFound(String path) {
        assertThat(visitor.opens(path).getStatus()).isEqualTo(404);
    }
}
