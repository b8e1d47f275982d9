package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class TranslationSmokeTest {

    @Autowired private MockMvc mvc;
    @Autowired private ChamberSetup setup;

    private String cell;
    private String link;

    @BeforeEach
    void ask() throws Exception {
        cell = Chambers.by(setup).create().ours().slug();
        String asking =
                """
                {"cell": "%s", "name": "Éloïse Œuvrard", "phone": "06 12 34 56 78"}
                """
                        .formatted(cell);
        MockHttpServletResponse answer =
                mvc.perform(post("/api/v1/callbacks").content(asking)).andReturn().getResponse();
        String location = String.valueOf(answer.getHeader("Location"));
        assertThat(location).contains("/suivi/");
        link = location.substring(location.indexOf("/suivi/"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, Un coup dur pour votre entreprise, Hard times for your business",
        "/rappel/{cell}, Demander à être rappelé, Ask to be called back",
        "{link}, Votre demande de rappel, Your callback request",
        "{link}?nouveau=1, C’est noté, Noted: we will call you back",
        "{link}/annulation, Annuler votre demande, Cancel your request",
        "/api, API de Phare, API of Phare",
        "/connexion, Se connecter, Sign in",
    })
    void everyPublicPageSpeaksBothLanguages(String path, String french, String english)
            throws Exception {
        assertThat(page(path, "fr")).contains(french).doesNotContain(english);
        assertThat(page(path, "en")).contains(english).doesNotContain(french);
    }

    private String page(String path, String language) throws Exception {
        String address = path.replace("{cell}", cell).replace("{link}", link);
        MockHttpServletResponse answer =
                mvc.perform(get(address).cookie(new Cookie(Languages.COOKIE, language)))
                        .andReturn()
                        .getResponse();
        String page = answer.getContentAsString();

        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(page).contains("<html lang=\"" + language + "\">");
        assertThat(page).doesNotContain("???").doesNotContainPattern("\\{\\d");
        return page;
    }
}
