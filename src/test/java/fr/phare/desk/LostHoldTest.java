package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.casefile.AttemptResult;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.queue.Holding;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an adviser says of a call whose request went back to the line meanwhile. */
@PhareTest
class LostHoldTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private Holding holding;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;
    private UUID caseFile;
    private UUID talk;

    @BeforeEach
    void takeTheNext() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        new Visitor(mvc).asks(ours, "name", "Ada");
        caseFile = adviser.takesNext();
        talk = one("select id from casefile.exchange", UUID.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(type).single());
    }

    private String state() {
        return one("select state from queue.entry", String.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REACHED", "WRITTEN"})
    void whoLostTheRequestEndsNoColleaguesCall(AttemptResult result) {
        loseTheRequest();
        Adviser other = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        other.takesNext();

        String location = Objects.requireNonNull(reports(result).getRedirectedUrl());

        assertThat(location).isEqualTo("/dossiers/" + caseFile + "?avis=lost");
        assertThat(state()).isEqualTo("taken");
        assertThat(one("select account_id from queue.lease", UUID.class))
                .isEqualTo(other.id().value());
        assertThat(one("select stage from casefile.case_file", String.class))
                .isEqualTo("listening");
        assertThat(Visitor.text(adviser.opens(location)))
                .contains("n’était plus à vous")
                .doesNotContain("Reprendre");
    }

    @Test
    void whoLostARequestThatNobodyTookTakesItAgain() {
        loseTheRequest();
        Wall.run(ours.chamber(), holding::returnExpired);
        String location = Objects.requireNonNull(reports(AttemptResult.BUSY).getRedirectedUrl());
        assertThat(Visitor.text(adviser.opens(location))).contains("Reprendre cette demande");

        adviser.submits("/bureau/demandes/" + one("select id from queue.entry", UUID.class));
        reports(AttemptResult.BUSY);

        assertThat(state()).isEqualTo("resting");
    }

    @Test
    void aSecondReportIsAnsweredByTheFirst() {
        String first = reports(AttemptResult.NO_ANSWER).getRedirectedUrl();

        assertThat(reports(AttemptResult.WRONG_NUMBER).getRedirectedUrl()).isEqualTo(first);

        assertThat(state()).isEqualTo("resting");
    }

    private void loseTheRequest() {
        Wall.run(
                ours.chamber(),
                () ->
                        jdbc.sql("update queue.lease set expires_at = now() - interval '1 second'")
                                .update());
    }

    /** With all that any of the results needs. */
    private MockHttpServletResponse reports(AttemptResult result) {
        return adviser.submits(
                "/echanges/" + talk + "/resultat",
                "resultat",
                result.name(),
                "le",
                Instant.now().atZone(ours.zone()).plusDays(1).toLocalDate() + "T10:15",
                "motif",
                "NO_TIME");
    }
}
