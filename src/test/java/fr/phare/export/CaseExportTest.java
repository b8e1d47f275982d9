package fr.phare.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Cases leave with whose they are, what they are about and what comes next. */
@PhareTest
class CaseExportTest {

    private static final String TITLES =
            "Dossier;Références des demandes;Cellule;Ouvert le;Clos"
                    + " le;Entreprise;SIRET;Responsable;Sujet;Étape;Issue;Prochaine étape;Prochaine"
                    + " étape le;Personnes";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;

    private Cell cell;
    private Colleague maud;
    private String reference;
    private String file;

    @BeforeEach
    void plant() {
        cell = Chambers.by(setup).create().ours();
        maud = new Colleague(mvc, people, cell.chamber(), "Maud Suit", Role.MANAGER);
        reference =
                new Visitor(mvc)
                        .asks(cell, "name", "Zita Zed", "topic", "loyer")
                        .get("reference")
                        .stringValue();
        String taken = maud.submits("/bureau/suivant").getRedirectedUrl();
        file = Objects.requireNonNull(taken).split("\\?", 2)[0];
    }

    private List<String> lines() {
        String path = "/exports/fichier?quoi=dossiers&format=csv";
        return Visitor.text(maud.opens(path)).substring(1).lines().toList();
    }

    private void plans(String step) {
        assertThat(
                        maud.submits(
                                        file + "/suite",
                                        "stage",
                                        "DIAGNOSIS",
                                        "owner",
                                        maud.id().toString(),
                                        "nextStep",
                                        step,
                                        "nextStepOn",
                                        "2030-03-04")
                                .getStatus())
                .isEqualTo(302);
    }

    @Test
    void everyColumnHasATitle() {
        assertThat(lines()).hasSize(2).first().isEqualTo(TITLES);
        assertThat(lines().getLast().split(";", -1)).hasSize(TITLES.split(";").length);
    }

    @Test
    void tellsWhoseItIsWhatItIsAboutAndWhatComesNext() {
        plans("Appeler la banque");

        assertThat(lines().getLast())
                .contains(";" + reference + ";" + cell.name() + ";")
                .contains(";Maud Suit;Loyer", ";diagnostic;;Appeler la banque;2030-03-04;1");
    }

    @Test
    void aNextStepIsNoFormula() {
        plans("=HYPERLINK(1)");

        assertThat(lines().getLast()).contains(";'=HYPERLINK(1);2030-03-04;");
    }
}
