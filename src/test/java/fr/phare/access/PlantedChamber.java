package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Visitor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A chamber in which everything there is bears words that must be read nowhere else. */
final class PlantedChamber {

    /** Parts of what was typed and kept; none of them is on any page by itself. */
    static final List<String> CANARIES =
            List.of(
                    "Zibeline",
                    "699887766",
                    "99 88 77 66",
                    "canari.secret",
                    "Ocelot",
                    "Mangouste",
                    "Tamanoir",
                    "Pangolin",
                    "Okapi");

    private final Cell cell;
    private final MockMvc mvc;
    private final JdbcClient jdbc;

    PlantedChamber(Cell cell, MockMvc mvc, JdbcClient jdbc) {
        this.cell = cell;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    Cell cell() {
        return cell;
    }

    /** A form that waits, a case with everything in it, a recap, messages, a closure, settings. */
    void plant() {
        plant(new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER));
    }

    /** The same, where {@code adviser} is the one who called. */
    void plant(Adviser adviser) {
        Visitor visitor = new Visitor(mvc);
        String[] asking = {
            "name",
            "Zibeline Canarie",
            "phone",
            "0699887766",
            "email",
            "canari.secret@ici.example",
            "message",
            "Okapi en détresse",
            "topic",
            "Pangolin"
        };
        visitor.asks(cell, asking);
        String caseFile = "/dossiers/" + adviser.takesNext();
        String talk = "/echanges/" + id("casefile.exchange");
        adviser.submits(talk + "/note", "version", "0", "text", "Mangouste en pleurs");
        adviser.submits(
                talk + "/resultat",
                "resultat",
                "REACHED",
                "demande",
                id("callback.form").toString());
        adviser.submits(caseFile + "/entreprise", "nom", "Boulangerie Ocelot");
        adviser.submits(caseFile + "/faits", "fait", "registered", "valeur", "true");
        adviser.submits(caseFile + "/aides", "aide", "mediation-credit");
        adviser.submits(
                caseFile + "/recapitulatif/envoi",
                "recap",
                UUID.randomUUID().toString(),
                "opening",
                "Tamanoir en grève");
        visitor.asks(cell, asking);
        callForHelp(adviser);
        String page = Visitor.text(adviser.opens(caseFile));
        assertThat(page).contains("Zibeline", "99 88 77 66", "Ocelot", "Mangouste");
        assertThat(Visitor.text(close().opens("/boite"))).contains("canari.secret", "Tamanoir");
    }

    private void callForHelp(Adviser adviser) {
        String caseFile = id("casefile.case_file").toString();
        adviser.submits("/entraide", "dossier", caseFile);
        adviser.submits(
                "/entraide/" + id("help.call") + "/mot", "mot", "Pangolin", "dossier", caseFile);
    }

    private Adviser close() {
        Adviser manager = new Adviser(mvc, cell.chamber(), Role.MANAGER);
        manager.submits(
                "/horaires/" + cell.id() + "/exceptions",
                "from",
                LocalDate.now(cell.zone()).plusDays(60).toString(),
                "kind",
                "closed",
                "reason",
                "Pangolin");
        manager.submits(
                "/reglages/textes/callback.page-closed.fr",
                "version",
                "0",
                "valeur",
                "Tamanoir fermé");
        isAway(manager);
        new Visitor(mvc).submits("/aides/" + cell.slug(), "q-registered", "true");
        importsAList(manager);
        return manager;
    }

    private void isAway(Adviser somebody) {
        Wall.run(
                cell.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into team.absence (account_id, from_day,
                                          from_afternoon, to_day, to_afternoon, entered_at)
                                        values (?, '2027-03-03', false, '2027-03-04', true, now())
                                        """)
                                .param(somebody.id().value())
                                .update());
    }

    private void importsAList(Adviser manager) {
        Wall.run(
                cell.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        with import as (
                                          insert into imports.import (cell_id, file_name, meanings,
                                            titled, language, uploaded_by, uploaded_at)
                                          values (:cell, 'Ocelot.csv', '{name,phone}', false, 'fr',
                                            :manager, now())
                                          returning id)
                                        insert into imports.import_row (import_id, line, cells)
                                        select id, 1, '{Zibeline,0699887766}' from import
                                        """)
                                .param("cell", cell.id().value())
                                .param("manager", manager.id().value())
                                .update());
    }

    /** The id of the first row of {@code table}, a condition behind it where that matters. */
    UUID id(String table) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select id from " + table + " limit 1").query(UUID.class).single());
    }

    /** What the recap’s message said, with the link in it. */
    String recapText() {
        return Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        select body_text from mail.message
                                        where body_text like '%/recapitulatif/%' limit 1
                                        """)
                                .query(String.class)
                                .single());
    }

    /** One id of each kind of thing in this chamber, by table. */
    Map<String, UUID> ids() {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (String table :
                List.of(
                        "chamber.cell",
                        "chamber.cell_exception",
                        "chamber.usual_hours",
                        "callback.form",
                        "queue.entry",
                        "casefile.case_file",
                        "casefile.exchange",
                        "casefile.person",
                        "help.call",
                        "imports.import",
                        "recap.recap",
                        "selfcheck.saved",
                        "settings.value",
                        "team.absence",
                        "mail.message")) {
            ids.put(
                    table,
                    id(
                            table
                                    + " where "
                                    + ("mail.message".equals(table)
                                            ? "body_html is not null"
                                            : "true")));
        }
        ids.put("chamber", cell.chamber().value());
        return ids;
    }

    /** A fingerprint of all rows of this chamber, by table; waits until no message travels. */
    Map<String, String> rows() {
        return Wall.within(
                cell.chamber(),
                () -> {
                    awaitQuiet();
                    Map<String, String> rows = new LinkedHashMap<>();
                    for (String table : tables()) {
                        rows.put(table, Objects.requireNonNull(fingerprint(table)));
                    }
                    return rows;
                });
    }

    private void awaitQuiet() {
        String travelling =
                "select count(*) from mail.message where state in ('queued', 'sending')";
        for (int i = 0; i < 100; i++) {
            if (jdbc.sql(travelling).query(Long.class).single() == 0) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Messages do not arrive");
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        select table_schema || '.' || table_name from information_schema.columns
                        where column_name = 'chamber_id' order by 1
                        """)
                .query(String.class)
                .list();
    }

    private String fingerprint(String table) {
        return jdbc.sql(
                        """
                        select count(*) || ' ' || coalesce(
                          md5(string_agg(t::text, '|' order by t::text)), '')
                        from %s t where chamber_id = ?
                        """
                                .formatted(table))
                .param(cell.chamber().value())
                .query(String.class)
                .single();
    }
}
