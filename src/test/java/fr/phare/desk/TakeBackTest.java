package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Stage;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was said of a call by mistake: everything goes on where it was. */
@PhareTest
class TakeBackTest {

    @Autowired private ChamberSetup setup;
    @Autowired private CaseFiles cases;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;
    private Visitor visitor;
    private String link;
    private UUID caseFile;

    @BeforeEach
    void takeTheNext() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        visitor = new Visitor(mvc);
        link = Visitor.followPath(visitor.asks(ours, "name", "Ada", "email", "ada@example.fr"));
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

    private int attachedCases() {
        return one("select count(attached_case) from callback.form", Integer.class);
    }

    @Test
    void aWrongNumberCanBeTakenBack() {
        String desk =
                Objects.requireNonNull(reports("resultat", "WRONG_NUMBER").getRedirectedUrl());
        assertThat(state()).isEqualTo("done");

        MockHttpServletResponse answer = takesBack(desk);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/dossiers/" + caseFile + "?avis=unsent");
        assertThat(state()).isEqualTo("taken");
        assertThat(one("select stage from casefile.case_file", String.class))
                .isEqualTo("listening");
        assertThat(reports("resultat", "REACHED").getRedirectedUrl())
                .startsWith("/dossiers/" + caseFile);
    }

    @Test
    void takingBackACallInVainTakesBackTheAttempt() {
        takesBack(Objects.requireNonNull(reports("resultat", "NO_ANSWER").getRedirectedUrl()));

        assertThat(state()).isEqualTo("taken");
        assertThat(one("select attempts from queue.entry", Integer.class)).isZero();
    }

    @Test
    void whatThePersonWasToBeWrittenIsStoppedWithIt() {
        String desk = Objects.requireNonNull(reports("resultat", "NO_ANSWER").getRedirectedUrl());
        assertThat(unreached()).isEqualTo("queued after 600 s");

        String back = Objects.requireNonNull(takesBack(desk).getRedirectedUrl());

        assertThat(unreached()).isEqualTo("withdrawn after 600 s");
        assertThat(Visitor.text(adviser.opens(back))).contains("n’est pas parti");
        reports("resultat", "NO_ANSWER");
        assertThat(unreached()).isEqualTo("queued after 600 s, withdrawn after 600 s");
    }

    @Test
    void whatHasLeftIsSaid() {
        String desk = Objects.requireNonNull(reports("resultat", "NO_ANSWER").getRedirectedUrl());
        Wall.run(
                ours.chamber(),
                () -> jdbc.sql("update mail.message set state = 'sent', attempts = 1").update());

        String back = Objects.requireNonNull(takesBack(desk).getRedirectedUrl());

        assertThat(state()).isEqualTo("taken");
        assertThat(Visitor.text(adviser.opens(back))).contains("était déjà parti");
    }

    private void callsAgainAtOnce() {
        Wall.run(
                ours.chamber(),
                () -> jdbc.sql("update queue.entry set not_before = now()").update());
        adviser.takesNext();
    }

    @Test
    void whoeverHasAgreedOnAnotherMomentIsNotWrittenOfTheFirst() {
        reports("resultat", "NO_ANSWER");
        callsAgainAtOnce();
        assertThat(unreached()).isEqualTo("queued after 600 s");

        String tomorrow = LocalDate.now(ours.zone()).plusDays(1) + "T10:15";
        reports("resultat", "CALL_LATER", "le", tomorrow);

        assertThat(unreached()).isEqualTo("withdrawn after 600 s");
    }

    @Test
    void whoeverCancelsMeanwhileIsNotWrittenThatWeShallCall() {
        reports("resultat", "NO_ANSWER");

        visitor.submits(link + "/annulation");

        assertThat(state()).isEqualTo("withdrawn");
        assertThat(unreached()).isEqualTo("withdrawn after 600 s");
    }

    @Test
    void whoeverAsksAgainMeanwhileIsNotWrittenOfAMomentThatIsPast() {
        reports("resultat", "NO_ANSWER");

        visitor.asks(ours, "name", "Ada", "email", "ada@example.fr");

        assertThat(state()).isEqualTo("waiting");
        assertThat(unreached()).isEqualTo("withdrawn after 600 s");
    }

    @Test
    void whoeverIsReachedSoonAfterIsNotWrittenThatTheyWereNot() {
        reports("resultat", "NO_ANSWER");
        callsAgainAtOnce();

        reports("resultat", "REACHED");

        assertThat(unreached()).isEqualTo("withdrawn after 600 s");
    }

    /** Messages that the person could not be reached, with how long they are held. */
    private String unreached() {
        return one(
                """
                select string_agg(state || ' after '
                  || extract(epoch from next_try_at - created_at)::int || ' s', ', '
                  order by state)
                from mail.message where reason = 'callback.not-reached'
                """,
                String.class);
    }

    @Test
    void reachedByMistakeIsTakenBackWithWhatItAttached() {
        MockHttpServletResponse answer =
                reports(
                        "resultat",
                        "REACHED",
                        "demande",
                        one("select id::text from callback.form", String.class));
        String location = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(attachedCases()).isOne();
        assertThat(Visitor.text(adviser.opens(location))).contains("joint", "Annuler");

        takesBack(location);

        assertThat(state()).isEqualTo("taken");
        assertThat(attachedCases()).isZero();
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile))).contains("data-key=\"j\"");
    }

    @Test
    void whatWasGivenBackByMistakeIsTheirsAgain() {
        String desk = Objects.requireNonNull(reports("resultat", "GIVEN_BACK").getRedirectedUrl());
        assertThat(state()).isEqualTo("waiting");

        assertThat(takesBack(desk).getRedirectedUrl()).isEqualTo("/dossiers/" + caseFile);

        isTheirsAsItWas();
    }

    @Test
    void whatWasPassedOnByMistakeIsTheirsAgainAndNobodyElses() {
        MockHttpServletResponse answer =
                reports("resultat", "PASSED_ON", "vers", "tier:SPECIALIST", "motif", "OTHER_SKILL");
        assertThat(state()).isEqualTo("waiting");
        assertThat(one("select tier from queue.entry", String.class)).isEqualTo("specialist");

        MockHttpServletResponse back = takesBack(Objects.requireNonNull(answer.getRedirectedUrl()));

        assertThat(back.getRedirectedUrl()).isEqualTo("/dossiers/" + caseFile);
        isTheirsAsItWas();
    }

    /** In their hand, of the tier it had, refused by nobody; and the call can end. */
    private void isTheirsAsItWas() {
        assertThat(
                        one(
                                """
                                select e.state || ' ' || e.tier || ' ' || cardinality(e.refused_by)
                                  || ' ' || coalesce(e.owner_id::text, '-') || ' ' || l.account_id
                                from queue.entry e join queue.lease l on l.entry_id = e.id
                                """,
                                String.class))
                .isEqualTo("taken front_desk 0 - " + adviser.id());
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile))).contains("data-key=\"j\"");
        reports("resultat", "REACHED");
        assertThat(state()).isEqualTo("done");
    }

    @Test
    void nothingIsTakenBackOnceSomebodyElseHasIt() {
        String desk = Objects.requireNonNull(reports("resultat", "GIVEN_BACK").getRedirectedUrl());
        Adviser other = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        other.takesNext();

        assertThat(takesBack(desk).getRedirectedUrl()).contains("too_late");
    }

    private MockHttpServletResponse takesBack(String desk) {
        String attempt = desk.replaceAll(".*essai=([^&]+).*", "$1");
        String fence = desk.replaceAll(".*prise=(\\d+).*", "$1");
        return adviser.submits("/echanges/" + attempt + "/reprise", "prise", fence);
    }

    @Test
    void aWrongNumberTakenBackLeavesStageAndNextStepAsTheyWere() {
        CaseFiles.NextMove move =
                new CaseFiles.NextMove(
                        Stage.DIAGNOSIS,
                        null,
                        adviser.id(),
                        "Appeler la banque",
                        LocalDate.of(2030, 3, 4));
        Wall.run(ours.chamber(), () -> cases.moveOn(new CaseId(caseFile), move, adviser.id()));
        CaseFile before = find();

        String desk =
                Objects.requireNonNull(reports("resultat", "WRONG_NUMBER").getRedirectedUrl());
        assertThat(find().stage()).isEqualTo(Stage.CLOSED);
        takesBack(desk);

        assertThat(find()).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
    }

    private CaseFile find() {
        return Wall.within(ours.chamber(), () -> cases.find(new CaseId(caseFile)).orElseThrow());
    }
}
