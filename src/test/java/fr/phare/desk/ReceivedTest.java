package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody calls, and a case opens once it is known who. */
@PhareTest
class ReceivedTest {

    private static final String PAGE = "/bureau/contact-recu";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.FRONT_DESK);
    }

    private int cases() {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select count(*) from casefile.case_file")
                                .query(Integer.class)
                                .single());
    }

    private String opened(String... fields) {
        String to = Objects.requireNonNull(adviser.submits(PAGE, fields).getRedirectedUrl());
        assertThat(to).startsWith("/dossiers/");
        return to;
    }

    @Test
    void nothingIsKeptBeforeThereIsANameOrANumber() {
        assertThat(Visitor.text(adviser.opens("/bureau")))
                .contains("data-key=\"n\" href=\"" + PAGE + "\"");
        String page = Visitor.text(adviser.opens(PAGE));
        assertThat(page.indexOf("name=\"phone\"")).isGreaterThan(page.indexOf("name=\"name\""));

        MockHttpServletResponse refused = adviser.submits(PAGE, "name", " ", "phone", "");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"name-new-error\"", "Indiquez un nom ou un numéro");
        assertThat(cases()).isZero();
    }

    @Test
    void theCaseOpensWithWhoCalled() {
        String page =
                Visitor.text(adviser.opens(opened("name", "Zita Zed", "phone", "0612345678")));

        assertThat(page).contains("Zita Zed", "06 12 34 56 78", "id=\"notes\"");
    }

    @Test
    void aNumberAloneIsEnough() {
        assertThat(Visitor.text(adviser.opens(opened("phone", "0612345678"))))
                .contains("<h1>0612345678");
    }

    @Test
    void aNumberThatCannotBeIsKeptAsTyped() {
        MockHttpServletResponse refused = adviser.submits(PAGE, "name", "Zita", "phone", "12");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("value=\"Zita\"", "value=\"12\"");
        assertThat(cases()).isZero();
    }

    @Test
    void whoSeemsToBeKnownIsShownBeforeASecondCaseOpens() {
        String first = opened("name", "Éloïse MARTIN", "phone", Visitor.number());

        MockHttpServletResponse asked = adviser.submits(PAGE, "name", "Eloise Martin");

        assertThat(Visitor.text(asked))
                .contains("Un dossier ouvert porte déjà", "href=\"" + first + "\"")
                .contains("action=\"" + first + "/echanges\"", "value=\"Eloise Martin\"");
        assertThat(cases()).isOne();

        String second = opened("name", "Eloise Martin", "nouveau", "Eloise Martin / ");
        assertThat(cases()).isEqualTo(2);
        assertThat(Visitor.text(adviser.opens(second)))
                .contains("Déjà connus", "href=\"" + first + "\"");
    }

    @Test
    void theRequestThatACaseIsAboutIsNotAmongWhatElseIsKnown() {
        new Visitor(mvc).asks(ours, "name", "Ada", "phone", Visitor.number());
        String path = "/dossiers/" + adviser.takesNext();
        Adviser reader = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);

        assertThat(Visitor.text(reader.opens(path))).contains("Ada").doesNotContain("Déjà connu");
    }
}
