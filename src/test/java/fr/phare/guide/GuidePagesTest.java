package fr.phare.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The guide is there for everybody. */
@PhareTest
class GuidePagesTest {

    @Autowired private MockMvc mvc;

    @Test
    void everyChapterOpens() {
        Visitor visitor = new Visitor(mvc);

        assertThat(Visitor.text(visitor.opens("/aide")))
                .contains("Guide de Phare", "href=\"/aide/conseiller\"", "lang=\"fr\"");
        assertThat(Visitor.text(visitor.opens("/aide/conseiller"))).contains("récapitulatif");
        assertThat(visitor.opens("/aide/rien").getStatus()).isEqualTo(404);
    }
}
