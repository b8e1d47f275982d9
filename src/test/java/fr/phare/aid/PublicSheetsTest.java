package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class PublicSheetsTest {

    @Autowired private MockMvc mvc;
    @Autowired private Catalogue catalogue;

    private Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(mvc);
    }

    private String read(String id, String language) {
        MockHttpServletResponse response =
                visitor.opens("/aides-publiques/" + id, "Accept-Language", language);
        assertThat(response.getStatus()).as(id).isEqualTo(200);
        return Visitor.text(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everybodyReadsWhatIsPublicWithItsSources(String language) {
        Catalogue open = catalogue.shownTo(Aid.Audience.PUBLIC);

        for (Aid aid : open.aids()) {
            assertThat(read(aid.id().value(), language))
                    .contains(aid.versions().getFirst().sources().getFirst().title())
                    .contains("href=\"/aides\"")
                    .doesNotContain("href=\"/catalogue");
        }
        for (Orientation place : open.orientations()) {
            assertThat(read(place.id().value(), language))
                    .contains(place.sources().getFirst().title())
                    .doesNotContain("href=\"/catalogue");
        }
    }

    @Test
    void theHistoryOfTheRulesIsTold() {
        assertThat(read("fonds-solidarite-volet-1", "fr"))
                .contains("Autres règles", "2 avril 2020", "au moins 70\u00a0%")
                .contains("au moins 50\u00a0%");
    }

    @Test
    void whatIsNotPublicIsNotFound() {
        for (String id :
                List.of("conciliation", "apesa", "signaux-faibles", "nothing", "é", "🙂")) {
            assertThat(visitor.opens("/aides-publiques/" + id).getStatus()).as(id).isEqualTo(404);
        }
    }
}
