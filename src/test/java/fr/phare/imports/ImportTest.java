package fr.phare.imports;

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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A list is sent, looked at, taken in and taken back, through the pages of a manager. */
@PhareTest
class ImportTest {

    private static final String TITLES = "Nom;Téléphone;Adresse e-mail;Sujet;Échéance sous 48 h\n";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell cell;
    private Colleague manager;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        cell = chambers.ours();
        manager = new Colleague(mvc, people, cell.chamber(), "Maud Lo", Role.MANAGER);
    }

    private String sends(String list) {
        return sends(list.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the address of the import. */
    private String sends(byte[] file) {
        return Objects.requireNonNull(manager.uploads("/imports", file).getRedirectedUrl());
    }

    private String page(String address) {
        return Visitor.text(manager.opens(address));
    }

    private void starts(String address, String... more) {
        ImportSteps.start(manager, address, more);
        awaits(address, "Import terminé");
    }

    private void awaits(String address, String words) {
        ImportSteps.await(() -> page(address).contains(words));
    }

    private long count(String rows) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    private static String row(String name, String phone) {
        return name + ";" + phone + ";;Loyer;non\n";
    }

    @Test
    void aListIsSeenAsItWillBeAndNothingOfItComesInBefore() {
        String list =
                TITLES + row("Éloïse Œuvrard", "0612345601") + row("Léo", "061234") + ";;;;\n";

        String seen = page(sends(list.getBytes(Charset.forName("windows-1252"))));

        assertThat(seen)
                .contains("Éloïse Œuvrard", "Une demande peut entrer", "Une ligne est à corriger")
                .contains("Téléphone\u00a0: ");
        assertThat(count("callback.form")).isZero();
        assertThat(count("queue.entry")).isZero();
    }

    @Test
    void whatIsGoodComesInLikeAnyOtherAskingAndNobodyIsWrittenTo() {
        String address = sends(TITLES + row("Ana", "0612345601") + row("Léo", "061234"));
        starts(address);

        assertThat(page(address)).contains("une demande est entrée dans la file");
        assertThat(count("callback.form where source = 'import' and topic = 'loyer'")).isOne();
        assertThat(count("queue.entry where state = 'waiting'")).isOne();
        assertThat(count("mail.message")).isZero();
    }

    @Test
    void aLineWithoutTopicHasNoneAlsoBesideATopicWithoutEnglishName() {
        manager.submits(
                "/reglages/sujets/nouveau",
                "version",
                "0",
                "french",
                "Énergie",
                "english",
                "",
                "tier",
                "SPECIALIST",
                "script",
                "# Depuis quand ?");
        assertThat(page("/reglages/sujets")).contains("Énergie");

        starts(sends("Nom;Téléphone\nAna;0612345601\n"));

        assertThat(count("callback.form where source = 'import' and topic is null")).isOne();
    }

    @Test
    void theAdviserSeesWhoBroughtItIn() {
        starts(sends(TITLES + row("Ana", "0612345601")));
        Adviser adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);

        String page = Visitor.text(adviser.opens("/dossiers/" + adviser.takesNext()));

        assertThat(page).contains("est dans une liste importée", "par Maud Lo");
    }

    @Test
    void eachIsWrittenToWhereThatIsTicked() {
        String list = TITLES + "Ana;0612345601;ana@exemple.fr;;\nLéo;;leo@exemple.fr;;\n";
        starts(sends(list), "confirmer", "true");

        assertThat(count("mail.message where reason = 'callback.confirmation'")).isEqualTo(2);
    }

    @Test
    void columnsAreReadOtherwiseAndThatIsSeenBeforeItStarts() {
        String address = sends("Qui;Où\nAna;0612345601\nLéo;0612345602\n");
        assertThat(page(address)).contains("Aucune ligne ne peut encore entrer");

        String[] read = {
            "colonne", "name", "colonne", "phone", "titres", "true", "suite", "commencer"
        };
        assertThat(manager.submits(address, read).getRedirectedUrl()).endsWith("?avis=change");
        assertThat(page(address + "?avis=change"))
                .contains("2 demandes peuvent entrer", "Vous avez changé la lecture");
        assertThat(count("callback.form")).isZero();

        manager.submits(address, read);
        awaits(address, "Import terminé");
        assertThat(count("callback.form")).isEqualTo(2);
    }

    @Test
    void whoeverWaitsAlreadyIsJoinedAndSoIsWhoIsThereTwice() {
        new Visitor(mvc).asks(cell, "phone", "0612345601");
        String address =
                sends(
                        TITLES
                                + row("Ana", "0612345601")
                                + row("Léo", "0612345602")
                                + row("Léo encore", "06 12 34 56 02"));

        assertThat(page(address))
                .contains("2 demandes rejoignent", "rejoint une demande qui attend")
                .contains("rejoint la ligne 3");
        starts(address);
        assertThat(count("callback.form")).isEqualTo(4);
        assertThat(count("queue.entry")).isEqualTo(2);
    }

    @Test
    void wrongRowsAreTakenAlongAsTheyCameWithWhatIsWrong() throws Exception {
        String address =
                sends(TITLES + row("Ana", "0612345601") + row("Léo", "061234") + "=1;06;;;bof\n");

        MockHttpServletResponse file = manager.opens(address + "/erreurs");

        List<String> lines =
                new String(file.getContentAsByteArray(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).endsWith(";Échéance sous 48 h;Erreur");
        assertThat(lines.get(1)).startsWith("Léo;061234;;Loyer;non;Téléphone");
        assertThat(lines.get(2)).startsWith("'=1;06;").contains("formule", "oui ou non");
        assertThat(file.getHeader("Content-Disposition")).contains("lignes-a-corriger.csv");
        String again = sends(file.getContentAsByteArray());
        assertThat(page(again)).contains("Aucune ligne ne peut encore entrer", "061234");
        assertThat(page("/journal")).contains("Lignes à corriger d’une liste emportées");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtItsFieldAndNothingOfItIsKept() {
        MockHttpServletResponse refused = manager.uploads("/imports", new byte[] {1, 0, 2});

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("id=\"fichier-error\"", "ni du CSV");
        byte[] wide = "a;".repeat(61).getBytes(StandardCharsets.UTF_8);
        assertThat(Visitor.text(manager.uploads("/imports", wide))).contains("60 au plus");
        byte[] lines = "a;b\n".repeat(20_002).getBytes(StandardCharsets.UTF_8);
        assertThat(Visitor.text(manager.uploads("/imports", lines)))
                .contains("20\u00a0000 au plus");
        assertThat(count("imports.import")).isZero();
        assertThat(count("imports.import_row")).isZero();
    }

    @Test
    void aDraftIsForgotten() {
        String address = sends(TITLES + row("Ana", "0612345601"));

        assertThat(manager.submits(address + "/abandon").getRedirectedUrl()).isEqualTo("/imports");

        assertThat(count("imports.import_row")).isZero();
        assertThat(manager.opens(address).getStatus()).isEqualTo(404);
    }

    @Test
    void whatPhareWroteItReadsAgain() throws Exception {
        Visitor visitor = new Visitor(mvc);
        visitor.asks(cell, "name", "=Ana; \"dite\"", "phone", "0612345601", "topic", "loyer");
        visitor.asks(cell, "name", "Léo", "phone", "+262692123456", "siret", "35600000000048");
        String gone = Visitor.followPath(visitor.asks(cell, "phone", "0612345603"));
        visitor.submits(gone + "/annulation");
        for (String format : List.of("csv", "xlsx")) {
            byte[] file =
                    manager.opens("/exports/fichier?quoi=demandes&format=" + format)
                            .getContentAsByteArray();
            String address = sends(file);
            assertThat(page(address))
                    .as(format)
                    .contains("2 demandes peuvent entrer", "Une ligne est à corriger")
                    .contains("2 demandes rejoignent", "=Ana; \"dite\"")
                    .contains("déjà traitée ou annulée");
        }
        assertThat(count("callback.form")).isEqualTo(3);
    }

    @Test
    void theJournalTellsWhoDidWhatWithoutAWordOfTheList() {
        String address = sends(TITLES + row("Ana", "0612345601"));
        starts(address);

        assertThat(count("audit.entry where action like 'imports.%' and account_id is not null"))
                .isEqualTo(2);
        assertThat(count("audit.entry where detail like '%Ana%' or detail like '%logo%'")).isZero();
    }
}
