package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an adviser says of a call, and what becomes of the request. */
@PhareTest
class AttemptsTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;
    private Adviser adviser;
    private UUID caseFile;

    @BeforeEach
    void takeTheNext() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        visitor.asks(ours, "name", "Ada", "email", "ada@example.fr");
        caseFile = adviser.takesNext();
    }

    private <T> T one(String sql, Class<T> type) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(type).single());
    }

    private MockHttpServletResponse reports(String... fields) {
        UUID exchange = one("select id from casefile.exchange where result is null", UUID.class);
        return adviser.submits("/echanges/" + exchange + "/resultat", fields);
    }

    private String state() {
        return one("select state from queue.entry", String.class);
    }

    private Instant notBefore() {
        return one("select not_before from queue.entry", OffsetDateTime.class).toInstant();
    }

    /** The retry's time has come. */
    private void laterComes() {
        Wall.run(
                ours.chamber(),
                () -> jdbc.sql("update queue.entry set not_before = now()").update());
    }

    private void failsOnce() {
        reports("resultat", "NO_ANSWER");
        laterComes();
        adviser.takesNext();
    }

    @Test
    void aCallInVainRestsAndTheArtisanIsWrittenTo() {
        reports("resultat", "NO_ANSWER");

        assertThat(state()).isEqualTo("resting");
        assertThat(notBefore()).isAfter(Instant.now().plus(119, ChronoUnit.MINUTES));
        assertThat(one("select attempts from queue.entry", Integer.class)).isOne();
        String text =
                one(
                        "select body_text from mail.message where reason = 'callback.not-reached'",
                        String.class);
        assertThat(text)
                .contains("sans réussir à vous joindre", "essaierons de nouveau", "/suivi/");
    }

    @Test
    void whatTheyAreWrittenIsWordedByTheChamber() {
        Colleague maud = new Colleague(mvc, people, ours.chamber(), "Maud", Role.MANAGER);
        maud.submits(
                "/reglages/textes/callback.not-reached-email.fr",
                "version",
                "0",
                "valeur",
                "{chambre} vous a cherché. {suite} {lien}");

        reports("resultat", "NO_ANSWER");

        assertThat(
                        one(
                                "select body_text from mail.message"
                                        + " where reason = 'callback.not-reached'",
                                String.class))
                .startsWith("Chambre vous a cherché. Nous essaierons de nouveau à partir de ");
    }

    @Test
    void anEngagedLineIsTriedSoonAndNotWrittenAbout() {
        reports("resultat", "BUSY");

        assertThat(state()).isEqualTo("resting");
        assertThat(one("select count(*) from mail.message", Integer.class)).isOne();
    }

    @Test
    void afterThreeCallsInVainAPersonDecides() {
        failsOnce();
        failsOnce();
        reports("resultat", "NO_ANSWER");

        assertThat(state()).isEqualTo("undecided");
        assertThat(Visitor.text(adviser.opens("/bureau"))).contains("À décider", "Ada");
    }

    @Test
    void theDeskSaysWhenThePersonIsCalledAgainUntilNobodyCalls() {
        String first = deskAfter(reports("resultat", "NO_ANSWER"));
        assertThat(first)
                .contains("la demande revient dans la file", "À rappeler plus tard", "dès ");
        laterComes();
        adviser.takesNext();
        failsOnce();

        assertThat(deskAfter(reports("resultat", "NO_ANSWER")))
                .contains("C’était le dernier essai prévu")
                .doesNotContain("revient dans la file");
    }

    @Test
    void whoeverCallsFollowsTheCaseUntilSomebodyHasSpokenWithThePerson() {
        Adviser colleague = new Adviser(mvc, ours.chamber(), Role.FRONT_DESK);
        reports("resultat", "GIVEN_BACK");
        assertThat(owner()).isEqualTo(adviser.id().value());

        colleague.takesNext();
        assertThat(owner()).isEqualTo(colleague.id().value());

        UUID exchange = one("select id from casefile.exchange where result is null", UUID.class);
        colleague.submits("/echanges/" + exchange + "/resultat", "resultat", "REACHED");
        Wall.run(
                ours.chamber(),
                () -> jdbc.sql("update queue.entry set state = 'waiting'").update());
        adviser.takesNext();
        assertThat(owner()).isEqualTo(colleague.id().value());
    }

    private UUID owner() {
        return one("select owner_id from casefile.case_file", UUID.class);
    }

    private String deskAfter(MockHttpServletResponse answer) {
        return Visitor.text(adviser.opens(Objects.requireNonNull(answer.getRedirectedUrl())));
    }

    @Test
    void whatIsUndecidedCanGoBackIntoTheLine() {
        failsOnce();
        failsOnce();
        reports("resultat", "NO_ANSWER");
        UUID entry = one("select id from queue.entry", UUID.class);

        String again = "/bureau/demandes/" + entry + "/encore";
        assertThat(deskAfter(adviser.submits(again)))
                .contains("de nouveau dans la file, pour un essai de plus");
        assertThat(state()).isEqualTo("waiting");
        assertThat(deskAfter(adviser.submits(again))).contains("rien n’est changé");
    }

    @Test
    void aPersonMayCloseWhatCannotBeReached() {
        failsOnce();
        reports("resultat", "UNREACHABLE");

        assertThat(state()).isEqualTo("done");
        assertThat(one("select outcome from casefile.case_file", String.class))
                .isEqualTo("not_reached");
    }

    @Test
    void somebodyIsCalledAtTheMomentTheyChose() {
        String tomorrow = Instant.now().atZone(ours.zone()).plusDays(1).toLocalDate() + "T10:15";

        reports("resultat", "CALL_LATER", "le", tomorrow);

        assertThat(state()).isEqualTo("resting");
        assertThat(notBefore().atZone(ours.zone()).toLocalDateTime()).hasToString(tomorrow);
    }

    @Test
    void aMomentInThePastIsRefusedAndKept() {
        MockHttpServletResponse answer =
                reports("resultat", "CALL_LATER", "le", "2020-01-01T10:00");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains("value=\"2020-01-01T10:00\"", "id=\"le-error\"");
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void whatWasPassedOnIsNotOfferedAgainWhileOthersWait() {
        visitor.asks(ours, "name", "Eve", "phone", Visitor.number());
        reports("resultat", "PASSED_ON", "vers", "tier:SPECIALIST", "motif", "OTHER_SKILL");

        UUID next = adviser.takesNext();

        assertThat(next).isNotEqualTo(caseFile);
        Adviser specialist = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
        assertThat(specialist.takesNext()).isEqualTo(caseFile);
    }

    @Test
    void passingOnNeedsAReason() {
        MockHttpServletResponse answer = reports("resultat", "PASSED_ON", "vers", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains("id=\"motif-error\"");
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void anAskingIsAttachedByNothingButAPersonReached() {
        reports("resultat", "NO_ANSWER", "demande", asking().toString());

        assertThat(attachedCases()).isZero();
    }

    @Test
    void whatEnterSendsSaysNothingOfTheCallAndKeepsTheTicks() {
        UUID asking = asking();

        MockHttpServletResponse answer = reports("demande", asking.toString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("id=\"resultat-error\"")
                .containsPattern("value=\"" + asking + "\" checked");
        assertThat(state()).isEqualTo("taken");
    }

    private UUID asking() {
        return one("select id from callback.form", UUID.class);
    }

    private int attachedCases() {
        return one("select count(attached_case) from callback.form", Integer.class);
    }

    @Test
    void saysWhyThisPersonIsNext() {
        reports("resultat", "REACHED");
        visitor.asks(ours, "name", "Eve", "phone", Visitor.number());
        String location =
                Objects.requireNonNull(adviser.submits("/bureau/suivant").getRedirectedUrl());

        assertThat(Visitor.text(adviser.opens(location))).contains("Pourquoi cette personne");
    }

    @Test
    void whoFollowsTheBusinessAlreadyIsPreferred() {
        reports("resultat", "REACHED");
        visitor.asks(ours, "name", "Ada");

        assertThat(one("select owner_id from queue.entry where state = 'waiting'", UUID.class))
                .isEqualTo(adviser.id().value());
        assertThat(Visitor.text(adviser.opens("/bureau/moi"))).contains("Pour vous");
    }
}
