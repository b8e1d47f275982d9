package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The line as it is fetched by itself: written once for everybody of a chamber. */
@PhareTest
class LineFragmentTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Chambers.Neighbours chambers;
    private Visitor visitor;

    @BeforeEach
    void openChambers() {
        chambers = Chambers.by(setup).create();
        visitor = new Visitor(mvc);
    }

    private MockHttpServletResponse line(Cell cell, String encodings) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get("/bureau/file")
                                .header("Accept-Encoding", encodings)
                                .with(SignedIn.as(cell.chamber(), Role.FRONT_DESK)))
                .andReturn()
                .getResponse();
    }

    private String asText(Cell cell) throws Exception {
        return line(cell, "identity").getContentAsString(StandardCharsets.UTF_8);
    }

    private void asks(String name) {
        visitor.asks(chambers.ours(), "name", name, "phone", Visitor.number());
    }

    @Test
    void isTheSameZippedAndPlain() throws Exception {
        asks("Éloïse Œuvrard");
        MockHttpServletResponse zipped = line(chambers.ours(), "br, gzip;q=0.8");

        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.getHeader("Cache-Control")).isEqualTo("no-store");
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(zipped.getContentAsByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(asText(chambers.ours()))
                    .contains("Éloïse Œuvrard");
        }
    }

    @Test
    void isNotZippedForWhoRefusesIt() throws Exception {
        assertThat(line(chambers.ours(), "gzip;q=0").getHeader("Content-Encoding")).isNull();
    }

    @Test
    void showsWhatHasJustHappened() throws Exception {
        asks("Ada");
        assertThat(asText(chambers.ours())).contains("Ada").doesNotContain("Grace");

        asks("Grace");

        assertThat(asText(chambers.ours())).contains("Ada").contains("Grace");
    }

    @Test
    void ofTheUndecidedTheOldestPromiseIsFirstAndSaidToBeLate() throws Exception {
        asks("Ada");
        asks("Grace");
        Wall.run(
                chambers.ours().chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        update queue.entry e set state = 'undecided',
                                          asked_at = now() - case f.name when 'Grace'
                                            then interval '3 hours' else interval '50 minutes' end,
                                          promised_by = now() + case f.name when 'Grace'
                                            then interval '-2 hours' else interval '1 hour' end
                                        from callback.form f where f.entry_id = e.id
                                        """)
                                .update());

        String undecided = asText(chambers.ours()).replaceFirst("(?s).*À décider</h3>", "");

        assertThat(undecided)
                .containsSubsequence("prévu ", "en retard", "Grace", "demandé il y a 3 h")
                .containsSubsequence("Grace", "avant ", "Ada", "demandé il y a 50 min");
    }

    @Test
    void isOfOnesOwnChamberOnly() throws Exception {
        asks("Ada");

        assertThat(asText(chambers.ours())).contains("Ada");
        assertThat(asText(chambers.theirs())).doesNotContain("Ada");
    }

    @Test
    void standsOnTheDeskAsItIsFetched() throws Exception {
        asks("Ada");
        Adviser adviser = new Adviser(mvc, chambers.ours().chamber(), Role.FRONT_DESK);

        assertThat(adviser.opens("/bureau").getContentAsString(StandardCharsets.UTF_8))
                .contains(asText(chambers.ours()));
    }
}
