package fr.phare.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two years after the last contact nothing personal is left; a day earlier everything is there. */
@PhareTest
class ErasureTest {

    /** Every table that holds something of a person, with the moments that age it. */
    private static final List<String> AGEING =
            List.of(
                    "callback.form set asked_at = asked_at - age",
                    "queue.entry set asked_at = asked_at - age, closed_at = closed_at - age",
                    "casefile.case_file set opened_at = opened_at - age,"
                            + " closed_at = closed_at - age",
                    "casefile.exchange set started_at = started_at - age,"
                            + " ended_at = ended_at - age, note_saved_at = note_saved_at - age",
                    "casefile.fact_answer set said_at = said_at - age",
                    "casefile.event set at = at - age",
                    "recap.recap set sent_at = sent_at - age",
                    "recap.draft set saved_at = saved_at - age",
                    "mail.message set created_at = created_at - age");

    private static final List<String> PERSONAL =
            List.of(
                    "callback.form",
                    "callback.link_directory",
                    "callback.told_answers",
                    "queue.entry",
                    "casefile.case_file",
                    "casefile.person",
                    "casefile.exchange",
                    "casefile.fact_answer",
                    "casefile.advised_aid",
                    "casefile.event",
                    "recap.recap",
                    "recap.recap_aid",
                    "recap.link_directory",
                    "mail.message");

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Erasure erasure;

    private Cell ours;
    private Cell theirs;
    private Visitor visitor;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        visitor = new Visitor(mvc);
    }

    /** A whole case: asked, reached, noted, answered, advised, written to, closed. */
    private UUID followsSomebody(Cell cell) {
        Adviser adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        asksWithAnswers(cell);
        UUID caseFile = adviser.takesNext();
        UUID exchange = id(cell, "casefile.exchange where result is null");
        UUID form = id(cell, "callback.form where attached_case is null and state = 'open'");
        adviser.submits(
                "/echanges/" + exchange + "/resultat",
                "resultat",
                "REACHED",
                "demande",
                form.toString());
        adviser.submits(
                "/echanges/" + exchange + "/note", "version", "0", "text", "Loyer en retard");
        String dossier = "/dossiers/" + caseFile;
        adviser.submits(dossier + "/faits", "fait", "legal_form", "valeur", "company");
        adviser.submits(dossier + "/aides", "aide", "mediation-credit");
        adviser.submits(dossier + "/recapitulatif/envoi", "recap", UUID.randomUUID().toString());
        TestDatabase.asOwner(
                cell.chamber(),
                "insert into casefile.event (case_id, kind, account_id)"
                        + " select id, 'stage', owner_id from casefile.case_file where id = '"
                        + caseFile
                        + "'");
        return caseFile;
    }

    private void asksWithAnswers(Cell cell) {
        String link =
                String.valueOf(
                        visitor.submits("/aides/" + cell.slug(), "q-registered", "true")
                                .getRedirectedUrl());
        visitor.submits(
                "/rappel/" + cell.slug(),
                "name",
                "Ada Test",
                "phone",
                Visitor.number(),
                "email",
                "ada@example.fr",
                "check",
                link.substring(link.lastIndexOf('/') + 1),
                "joindre",
                "oui");
    }

    private UUID id(Cell cell, String rows) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select id from " + rows).query(UUID.class).single());
    }

    private void lets(Cell cell, String age) {
        for (String table : AGEING) {
            TestDatabase.asOwner(
                    cell.chamber(), "update " + table.replace("- age", "- interval '" + age + "'"));
        }
        TestDatabase.asOwner(cell.chamber(), "update mail.message set state = 'sent'");
    }

    /** What the application has no right to read, its owner counts. */
    private static long words(Cell cell) {
        try (Connection owner = TestDatabase.ownerConnection(cell.chamber());
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select (select count(*) from casefile.search_words
                                        where chamber_id = wall.chamber())
                                  + (select count(*) from callback.search_words
                                     where chamber_id = wall.chamber())
                                """)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long rows(Cell cell, String table) {
        return Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql("select count(*) from " + table + " where chamber_id = ?")
                                .param(cell.chamber().value())
                                .query(Long.class)
                                .single());
    }

    private void erases(Cell cell) {
        Wall.run(cell.chamber(), erasure::erase);
    }

    @Test
    void leavesNothingOfAPersonAfterTwoYears() {
        followsSomebody(ours);
        assertThat(PERSONAL)
                .allSatisfy(table -> assertThat(rows(ours, table)).as(table).isPositive());
        assertThat(words(ours)).isEqualTo(2);
        lets(ours, "25 months");

        erases(ours);

        assertThat(PERSONAL).allSatisfy(table -> assertThat(rows(ours, table)).as(table).isZero());
        assertThat(words(ours)).isZero();
    }

    @Test
    void mergedCasesEndTogetherAndNotBeforeTheirLastContact() {
        UUID first = followsSomebody(ours);
        lets(ours, "25 months");
        UUID second = followsSomebody(ours);
        new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER)
                .submits("/dossiers/" + first + "/rattachement", "dossier", second.toString());

        erases(ours);
        assertThat(rows(ours, "casefile.case_file")).isEqualTo(2);

        lets(ours, "25 months");
        erases(ours);
        assertThat(PERSONAL).allSatisfy(table -> assertThat(rows(ours, table)).as(table).isZero());
    }

    @Test
    void leavesWhatIsYounger() {
        followsSomebody(ours);
        lets(ours, "23 months");

        erases(ours);

        assertThat(PERSONAL)
                .allSatisfy(table -> assertThat(rows(ours, table)).as(table).isPositive());
    }

    @Test
    void aRecapSentLaterKeepsItsCase() {
        followsSomebody(ours);
        lets(ours, "25 months");
        TestDatabase.asOwner(ours.chamber(), "update recap.recap set sent_at = now()");

        erases(ours);

        assertThat(rows(ours, "casefile.case_file")).isOne();
        assertThat(rows(ours, "recap.recap")).isOne();
    }

    @Test
    void neverTouchesTheChamberNextDoor() {
        followsSomebody(theirs);
        lets(theirs, "25 months");

        erases(ours);

        assertThat(PERSONAL).allSatisfy(table -> assertThat(rows(theirs, table)).isPositive());
    }

    @Test
    void erasesARequestThatWasWithdrawnAndLeavesOneStillInTheLine() {
        String path = Visitor.followPath(visitor.asks(ours, "phone", Visitor.number()));
        visitor.submits(path + "/annulation");
        visitor.asks(ours, "phone", Visitor.number());
        lets(ours, "25 months");

        erases(ours);

        assertThat(rows(ours, "callback.form")).isOne();
        assertThat(rows(ours, "queue.entry")).isOne();
        assertThat(visitor.opens(path).getStatus()).isEqualTo(404);
    }

    @Test
    void theDatabaseErasesNothingYoungWhateverItIsTold() {
        UUID caseFile = followsSomebody(ours);

        int erased =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql(
                                                "select casefile.erase(array[:case::uuid],"
                                                        + " now() + interval '1 day')")
                                        .param("case", caseFile)
                                        .query(Integer.class)
                                        .single());

        assertThat(erased).isZero();
    }
}
