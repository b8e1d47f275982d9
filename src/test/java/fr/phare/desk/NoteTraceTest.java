package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.audit.Journal;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.casefile.Exchanges;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.OpenRange;
import fr.phare.chamber.WeeklyHours;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who writes on whose note, and what the journal knows of a case. */
@PhareTest
class NoteTraceTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private Journal journal;
    @Autowired private JdbcClient jdbc;
    @Autowired private CaseFiles cases;
    @Autowired private Exchanges exchanges;

    private Cell cell;
    private Adviser ana;
    private Adviser ben;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        ana = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        ben = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
    }

    private String talkOf(Adviser adviser) {
        new Visitor(mvc).asks(cell, "phone", Visitor.number());
        adviser.takesNext();
        return "/echanges/" + only(UUID.class, "select id from casefile.exchange");
    }

    private <T> T only(Class<T> type, String sql) {
        return Wall.within(cell.chamber(), () -> jdbc.sql(sql).query(type).single());
    }

    private List<Journal.Trace> traces(String action) {
        return Wall.within(cell.chamber(), () -> journal.newest(Long.MAX_VALUE, 50)).stream()
                .filter(trace -> trace.action().equals(action))
                .toList();
    }

    @Test
    void whoWritesOnAColleaguesNoteIsInTheJournalOnceAHand() {
        String note = talkOf(ana) + "/note";
        ana.submits(note, "version", "0", "text", "a");
        ana.submits(note, "version", "1", "text", "ab");
        assertThat(traces("casefile.write-on-note")).isEmpty();
        assertThat(traces("casefile.begin-note")).hasSize(1);

        ben.submits(note, "version", "2", "text", "b");
        ben.submits(note, "version", "3", "text", "bc");
        assertThat(traces("casefile.write-on-note"))
                .singleElement()
                .satisfies(trace -> assertThat(trace.account()).isEqualTo(ben.id().value()));

        ana.submits(note, "version", "4", "text", "ab again");
        assertThat(traces("casefile.write-on-note"))
                .extracting(Journal.Trace::account)
                .containsExactly(ana.id().value(), ben.id().value());
    }

    @Test
    void aRefusedSaveLeavesNoTrace() {
        String note = talkOf(ana) + "/note";
        ana.submits(note, "version", "0", "text", "a");
        assertThat(ben.submits(note, "version", "0", "text", "b").getStatus()).isEqualTo(409);
        assertThat(traces("casefile.write-on-note")).isEmpty();
    }

    @Test
    void onlyTheWriterWhoHoldsARequestKeepsIt() {
        String note = talkOf(ana) + "/note";
        String lease = "select expires_at from queue.lease";
        TestDatabase.asOwner(
                cell.chamber(),
                "update queue.lease set expires_at = now() + interval '20 seconds'");
        OffsetDateTime before = leaseUntil(lease);

        ben.submits(note, "version", "0", "text", "b");
        assertThat(leaseUntil(lease)).isEqualTo(before);
        ana.submits(note, "version", "1", "text", "bc");
        assertThat(leaseUntil(lease)).isAfter(before);
    }

    private OffsetDateTime leaseUntil(String sql) {
        return only(OffsetDateTime.class, sql);
    }

    @Test
    void theTimeOfASaveIsThatOfTheCellOfTheCase() throws Exception {
        ZoneId far = ZoneId.of("Pacific/Noumea");
        Cell other =
                setup.openCell(
                        cell.chamber(),
                        new NewCell(
                                Chambers.randomSlug(),
                                "Nouméa",
                                "+33320000001",
                                far,
                                "59",
                                WeeklyHours.on(
                                        EnumSet.allOf(DayOfWeek.class),
                                        OpenRange.of("08:00", "17:00"))));
        var file = Wall.within(cell.chamber(), () -> cases.open(other.id(), ana.id()));
        var begun =
                Wall.within(
                        cell.chamber(),
                        () -> exchanges.begin(file, null, ExchangeChannel.CALL, ana.id()));
        String talk = "/echanges/" + begun;

        MockHttpServletResponse saved =
                ana.submits(talk + "/note", "version", "0", "text", "Nouméa");

        var at = only(OffsetDateTime.class, "select note_saved_at from casefile.exchange");
        String hour = Integer.toString(at.atZoneSameInstant(far).getHour());
        assertThat(saved.getContentAsString()).containsPattern("\"at\":\"" + hour + "\\D");
    }

    @Test
    void theNumberOfAFirmIsNotInTheJournal() {
        String file =
                "/dossiers/" + Wall.within(cell.chamber(), () -> cases.open(cell.id(), ana.id()));
        ana.submits(file + "/entreprise", "nom", "Boulangerie");
        ana.submits(file + "/entreprise", "version", "1", "siret", "40304944800034");

        assertThat(traces("casefile.name-business"))
                .extracting(Journal.Trace::detail)
                .containsExactly("registry", "said");
    }

    @Test
    void numbersOfFirmsThatWereInTheJournalAreForgotten() throws Exception {
        Wall.run(
                cell.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into audit.entry (action, subject_id, detail) values
                                          ('casefile.name-business', uuidv7(), '73282932000074'),
                                          ('casefile.name-business', uuidv7(), 'null'),
                                          ('casefile.move-on', uuidv7(), 'CLOSED')
                                        """)
                                .update());

        TestDatabase.asOwner(cell.chamber(), migration());

        assertThat(traces("casefile.name-business"))
                .extracting(Journal.Trace::detail)
                .containsExactlyInAnyOrder("registry", "said");
        assertThat(traces("casefile.move-on"))
                .extracting(Journal.Trace::detail)
                .containsExactly("CLOSED");
    }

    private static String migration() throws Exception {
        String path = "/db/migration/audit/V0380__forget_numbers_of_firms.sql";
        try (var script = NoteTraceTest.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
