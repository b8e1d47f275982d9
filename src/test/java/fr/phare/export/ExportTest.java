package fr.phare.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every list is downloaded, and read again as a spreadsheet would. */
@PhareTest
class ExportTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private Journal journal;
    @Autowired private ExportTurns turns;
    @Autowired private JdbcClient jdbc;
    @Autowired private WebApplicationContext context;

    private Cell cell;
    private Viewer manager;
    private Adviser adviser;
    private String file;

    @BeforeEach
    void plant() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        cell = chambers.ours();
        manager = SignedIn.viewer(cell.chamber(), Role.MANAGER);
        Visitor visitor = new Visitor(mvc);
        visitor.asks(
                cell, "name", "=HYPERLINK(\"x\")", "phone", "0612345678", "message", "Secret dit");
        visitor.asks(chambers.theirs(), "name", "Voisine", "phone", "0612345679");
        adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        file = "/dossiers/" + adviser.takesNext();
        adviser.submits(file + "/entreprise", "nom", "Boulangerie; \"Élo\"");
        visitor.asks(cell, "name", "Zoé Attend", "phone", "0612345670");
    }

    @Test
    void requestsComeAsCsvWithoutWhatWasSaid() throws Exception {
        MockHttpServletResponse answer = download("quoi", "demandes", "format", "csv");
        List<String> lines = text(answer).substring(1).lines().toList();

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"demandes-[0-9-]{10}\\.csv\"");
        assertThat(text(answer)).startsWith("\uFEFFRéférence;Cellule;Demandé le");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"x\"\")\"", "06 12 34 56 78");
        assertThat(lines.get(2)).contains("Zoé Attend", "en attente");
        assertThat(text(answer)).doesNotContain("Secret dit", "Voisine");
    }

    @Test
    void everyListIsAWorkbookThatOpens() throws Exception {
        for (String list : List.of("demandes", "dossiers", "contacts")) {
            MockHttpServletResponse answer = download("quoi", list, "format", "xlsx");
            try (ReadableWorkbook book =
                    new ReadableWorkbook(
                            new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                var rows = book.getFirstSheet().read();
                assertThat(rows).as(list).hasSize(list.equals("demandes") ? 3 : 2);
                String all = rows.toString();
                assertThat(all).as(list).doesNotContain("Voisine");
            }
        }
        assertThat(text(download("quoi", "dossiers", "format", "csv")))
                .contains("\"Boulangerie; \"\"Élo\"\"\"", "écoute");
    }

    @Test
    void listsAreNarrowedByDayStateAndCell() throws Exception {
        assertThat(rows("quoi", "demandes", "etat", "annules")).isEmpty();
        assertThat(rows("quoi", "demandes", "du", "2000-01-01", "au", "2000-01-02")).isEmpty();
        assertThat(rows("quoi", "demandes", "cellule", cell.id().toString())).hasSize(2);
        assertThat(rows("quoi", "dossiers", "etat", "traites")).isEmpty();
        assertThat(rows("quoi", "dossiers", "etat", "ouverts")).hasSize(1);
        assertThat(rows("quoi", "contacts")).hasSize(1);
    }

    @Test
    void whatIsNoDayIsToldAtTheFieldAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse answer =
                download("quoi", "dossiers", "du", "hier", "au", "2026-11-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("id=\"du-error\"", "value=\"hier\"", "value=\"2026-11-01\"");
        assertThat(Visitor.text(download("du", "2026-11-02", "au", "2026-11-01")))
                .contains("id=\"au-error\"");
    }

    @Test
    void theJournalTellsWhoTookHowMany() throws Exception {
        download("quoi", "demandes", "format", "csv");

        assertThat(Wall.within(cell.chamber(), () -> journal.newest(Long.MAX_VALUE, 5)))
                .anySatisfy(
                        trace -> {
                            assertThat(trace.action()).isEqualTo("export.demandes");
                            assertThat(trace.account()).isEqualTo(manager.account());
                            assertThat(trace.detail()).isEqualTo("2");
                        });
    }

    @Test
    void peopleWhoTurnedOutToBeOneAreListedOnce() throws Exception {
        adviser.submits(file + "/personnes", "name", "Élo", "role", "OWNER");
        assertThat(rows("quoi", "contacts")).hasSize(2);
        List<String> people =
                Wall.within(
                        cell.chamber(),
                        () ->
                                jdbc.sql("select id::text from casefile.person order by added_at")
                                        .query(String.class)
                                        .list());

        adviser.submits(
                file + "/doublons", "reunie", people.getLast(), "gardee", people.getFirst());

        assertThat(rows("quoi", "contacts")).hasSize(1);
        assertThat(rows("quoi", "dossiers")).singleElement().asString().endsWith(";1");
    }

    @Test
    void aDownloadThatBreaksOffIsInTheJournal() throws Exception {
        MockMvc broken =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .addFilters(new BreaksOff())
                        .build();

        broken.perform(
                get("/exports/fichier")
                        .param("quoi", "contacts")
                        .param("format", "csv")
                        .with(SignedIn.as(manager)));

        assertThat(Wall.within(cell.chamber(), () -> journal.newest(Long.MAX_VALUE, 1)))
                .singleElement()
                .satisfies(
                        trace -> {
                            assertThat(trace.action()).isEqualTo("export.begin");
                            assertThat(trace.account()).isEqualTo(manager.account());
                            assertThat(trace.detail()).isEqualTo("contacts");
                        });
    }

    /** A browser that goes away before the first byte. */
    private static final class BreaksOff implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(
                    request,
                    new HttpServletResponseWrapper((HttpServletResponse) response) {
                        @Override
                        public ServletOutputStream getOutputStream() throws IOException {
                            throw new IOException("the browser is gone");
                        }
                    });
        }
    }

    @Test
    void whoComesWhileOthersAreWritingKeepsTheirChoices() throws Exception {
        List<ExportTurns.Turn> taken = new ArrayList<>();
        turns.take().ifPresent(taken::add);
        turns.take().ifPresent(taken::add);
        MockHttpServletResponse answer;
        try {
            answer = download("quoi", "contacts", "format", "csv", "du", "2026-11-01");
        } finally {
            taken.forEach(ExportTurns.Turn::close);
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(Visitor.text(answer)).contains("réessayez dans une minute", "2026-11-01");
        assertThat(rows("quoi", "contacts")).hasSize(1);
    }

    @Test
    void daysBeyondTheCalendarOfTheDatabaseAreToldAtTheField() throws Exception {
        for (String day : List.of("+2999999999-12-31", "+999999999-12-31", "-999999999-01-01")) {
            MockHttpServletResponse answer = download("quoi", "dossiers", "au", day);
            assertThat(answer.getStatus()).as(day).isEqualTo(422);
            assertThat(Visitor.text(answer)).as(day).contains("id=\"au-error\"");
        }
        assertThat(rows("quoi", "dossiers", "au", "9999-12-31")).hasSize(1);
    }

    @Test
    void onlyManagersMay() throws Exception {
        for (Role role : Role.values()) {
            int expected = role == Role.MANAGER ? 200 : 403;
            for (String address : List.of("/exports", "/exports/fichier")) {
                assertThat(
                                mvc.perform(get(address).with(SignedIn.as(cell.chamber(), role)))
                                        .andReturn()
                                        .getResponse()
                                        .getStatus())
                        .as(role + " " + address)
                        .isEqualTo(expected);
            }
        }
    }

    private List<String> rows(String... fields) throws Exception {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "format";
        all[fields.length + 1] = "csv";
        return text(download(all)).lines().skip(1).toList();
    }

    private MockHttpServletResponse download(String... fields) throws Exception {
        var request = get("/exports/fichier").with(SignedIn.as(manager));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
