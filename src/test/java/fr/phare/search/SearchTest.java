package fr.phare.search;

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
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class SearchTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;
    private Adviser adviser;
    private UUID caseFile;
    private String reference;

    /** The same people and business in both chambers. */
    @BeforeEach
    void fill() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        visitor = new Visitor(mvc);
        follow(chambers.theirs());
        caseFile = follow(ours);
    }

    private UUID follow(Cell cell) {
        adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        reference =
                visitor.asks(
                                cell,
                                "name",
                                "Éloïse Œuvrard",
                                "phone",
                                "0612345698",
                                "email",
                                "elo@fleurs.example")
                        .get("reference")
                        .stringValue();
        UUID taken = adviser.takesNext();
        String business = "/dossiers/" + taken + "/entreprise";
        adviser.submits(business, "version", "0", "nom", "Fleurs d’Élo");
        adviser.submits(business, "version", "1", "siret", "77566343801906", "nom", "Fleurs d’Élo");
        adviser.submits(business, "version", "2", "nom", "Fleurs d’Élo");
        return taken;
    }

    private String finds(String text) {
        return Visitor.text(adviser.opens("/recherche?q=" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Éloïse Œuvrard",
                "oeuvrard",
                "eloise",
                "ouvrard eloise",
                "fluers elo",
                "FLEURS D'ÉLO",
                "06 12 34 56 98",
                "+33 6 12 34 56 98",
                "06.12.34.56.98",
                "0033612345698",
                "4 56 98",
                "elo@fleurs.example",
                "éloise fleurs"
            })
    void findsACaseHoweverItIsWritten(String text) {
        assertThat(finds(text)).contains("/dossiers/" + caseFile, "1 résultat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Roubaix", "06 12 34 56 99", "eloise martin", "%", "'; drop", "\0"})
    void findsNothingElse(String text) {
        assertThat(finds(text)).contains("Aucun résultat").doesNotContain(caseFile.toString());
    }

    @Test
    void findsByReferenceHoweverItIsWritten() {
        String bare = reference.replace("-", "");
        String small = bare.toLowerCase(Locale.ROOT);
        for (String text : new String[] {reference, bare, small, bare.substring(2)}) {
            assertThat(finds(text)).as(text).contains("/dossiers/" + caseFile, "la référence");
        }
    }

    @Test
    void findsByTheSiretAndItsBeginning() {
        adviser.submits(
                "/dossiers/" + caseFile + "/entreprise", "version", "3", "siret", "77566343801906");

        assertThat(finds("775 663 438 01906")).contains("/dossiers/" + caseFile, "le SIRET");
        assertThat(finds("775663438")).contains("/dossiers/" + caseFile);
    }

    @Test
    void saysInWordsWhyEachWasFound() {
        assertThat(finds("oeuvrard")).contains("la personne <strong>Éloïse Œuvrard</strong>");
        assertThat(finds("4 56 98")).contains("le téléphone <strong>06 12 34 56 98</strong>");
        assertThat(finds("oeuvrart")).contains("écrit autrement");
    }

    @Test
    void anotherChamberWithTheSameNamesNeverAppears() {
        for (String text : new String[] {"oeuvrard", "fleurs", "0612345698"}) {
            assertThat(finds(text).split("href=\"/dossiers/", -1)).as(text).hasSize(2);
        }
    }

    @Test
    void showsRequestsWithoutACaseAndOpenOnesFirst() {
        TestDatabase.asOwner(
                ours.chamber(),
                "update casefile.case_file set stage = 'closed', outcome = 'solved'"
                        + " where chamber_id = wall.chamber()");
        visitor.asks(ours, "name", "Zoé Œuvrard", "phone", Visitor.number());

        String page = finds("oeuvrard");

        assertThat(page).contains("Zoé Œuvrard", "attend un rappel", "Prendre cette demande");
        assertThat(page.indexOf("Zoé")).isLessThan(page.indexOf("Éloïse"));
    }

    @Test
    void followsWhatIsChanged() {
        adviser.submits(
                "/dossiers/" + caseFile + "/entreprise",
                "version",
                "3",
                "nom",
                "Pâtisserie Mirabelle");

        assertThat(finds("mirabele")).contains("/dossiers/" + caseFile);
        assertThat(finds("fleurs d elo")).doesNotContain("l’entreprise");
    }

    @Test
    void leadsFromACaseThatWasMergedToTheOneThatWasKept() {
        visitor.asks(ours, "name", "Jean Mirabelle", "phone", Visitor.number());
        Adviser colleague = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
        UUID other = colleague.takesNext();
        adviser.submits("/dossiers/" + other + "/entreprise", "nom", "Quincaillerie Basque");
        adviser.submits("/dossiers/" + other + "/rattachement", "dossier", caseFile.toString());

        assertThat(finds("quincaillerie")).contains("/dossiers/" + caseFile);
        assertThat(finds("mirabelle")).contains("/dossiers/" + caseFile);
    }

    @Test
    void itsTraceSaysHowMuchWasFoundNotWhatWasLookedFor() {
        finds("Éloïse Œuvrard");

        String detail =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql(
                                                "select string_agg(detail, ',') from audit.entry"
                                                        + " where action = 'search.find'")
                                        .query(String.class)
                                        .single());
        assertThat(detail).isEqualTo("1");
    }
}
