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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody wishes to be written to: nobody announces a call, and what is written is the answer. */
@PhareTest
class WrittenAnswerTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;
    private Adviser adviser;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
    }

    private <T> T one(String sql, Class<T> type) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(type).single());
    }

    private String message() {
        return one("select subject || ' / ' || body_text from mail.message", String.class);
    }

    private MockHttpServletResponse reports(String... fields) {
        UUID exchange = one("select id from casefile.exchange where result is null", UUID.class);
        return adviser.submits("/echanges/" + exchange + "/resultat", fields);
    }

    private void theLeaseRunsOut() {
        Wall.run(
                ours.chamber(),
                () -> {
                    jdbc.sql("update queue.entry set state = 'waiting'").update();
                    jdbc.sql("delete from queue.lease").update();
                });
    }

    @Test
    void theConfirmationAnnouncesAnAnswerAndNoCall() {
        visitor.asks(ours, "contact", "writing", "email", "ada@example.fr");

        assertThat(message())
                .startsWith("Notre réponse vous parvient avant ")
                .contains("vous répond par écrit", "/suivi/", "3114")
                .doesNotContain("rappel");
    }

    @Test
    void soDoesATextMessage() {
        visitor.asks(ours, "contact", "writing");

        assertThat(message())
                .contains("réponse écrite avant ", "/suivi/", "3114")
                .doesNotContain("rappel");
    }

    @Test
    void answeringInWritingEndsTheRequest() {
        String link =
                Visitor.followPath(
                        visitor.asks(ours, "contact", "writing", "email", "ada@example.fr"));
        UUID caseFile = adviser.takesNext();
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile)))
                .contains("value=\"WRITTEN\"", "jointe par écrit");

        String form = one("select id from callback.form", UUID.class).toString();
        String there =
                Objects.requireNonNull(
                        reports("resultat", "WRITTEN", "demande", form).getRedirectedUrl());

        assertThat(there).startsWith("/dossiers/" + caseFile);
        assertThat(one("select state from queue.entry", String.class)).isEqualTo("done");
        assertThat(one("select attached_case from callback.form", UUID.class)).isEqualTo(caseFile);
        assertThat(Visitor.text(adviser.opens(there)))
                .contains("répondu par écrit.", "· répondu par écrit", "/reprise");
        assertThat(visitor.opens(link).getStatus()).isEqualTo(200);
    }

    @Test
    void whoWishesACallIsOfferedNoOtherEnd() {
        visitor.asks(ours);

        assertThat(Visitor.text(adviser.opens("/dossiers/" + adviser.takesNext())))
                .contains("value=\"REACHED\"")
                .doesNotContain("value=\"WRITTEN\"");
    }

    @Test
    void aRequestLostMeanwhileSaysSoAndCanBeTakenAgain() {
        visitor.asks(ours);
        UUID caseFile = adviser.takesNext();
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile + "/recapitulatif")))
                .contains("data-held=\"/demandes/");

        theLeaseRunsOut();

        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile)))
                .contains("n’est plus à vous", "Reprendre cette demande")
                .doesNotContain("value=\"REACHED\"", "data-held");
        adviser.submits("/bureau/demandes/" + one("select id from queue.entry", UUID.class));
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile)))
                .contains("value=\"REACHED\"")
                .doesNotContain("Reprendre cette demande");
    }
}
