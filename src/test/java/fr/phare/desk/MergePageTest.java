package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two cases of one person: before they become one, it is said what that means. */
@PhareTest
class MergePageTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Colleague ana;
    private String first;
    private String second;
    private String asked;

    @BeforeEach
    void twoCasesOfOnePerson() {
        ours = Chambers.by(setup).create().ours();
        ana = new Colleague(mvc, people, ours.chamber(), "Ana Blanc", Role.ECONOMIC_ADVISER);
        first = opened("Éloïse Martin", "");
        ana.submits(first + "/entreprise", "nom", "Fleurs d’Élo", "version", "0");
        second = opened("Éloïse Martin", "Éloïse Martin / ");
        ana.submits(second + "/faits", "fait", "staff", "valeur", "3");
        asked = second + "/rattachement?dossier=" + first.substring("/dossiers/".length());
    }

    private String opened(String name, String known) {
        return Objects.requireNonNull(
                ana.submits("/bureau/contact-recu", "name", name, "canal", "CALL", "nouveau", known)
                        .getRedirectedUrl());
    }

    private long merged() {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) from casefile.case_file
                                        where merged_into is not null
                                        """)
                                .query(Long.class)
                                .single());
    }

    @Test
    void theCaseLeadsToThePageThatAsks() {
        assertThat(Visitor.text(ana.opens(second)))
                .contains("href=\"" + asked + "\"")
                .doesNotContain("method=\"post\" action=\"" + second + "/rattachement\"");
    }

    @Test
    void saysWhatGoesOverAndThatThereIsNoWayBack() {
        String page = Visitor.text(ana.opens(asked));

        assertThat(page)
                .containsSubsequence("Ce dossier disparaît", "1 échange avec ses notes, 1 réponse")
                .containsSubsequence("Celui-ci reste", "Fleurs d’Élo", "Éloïse Martin")
                .contains("Cela ne s’annule pas", "Ne rien changer");
        assertThat(merged()).isZero();
    }

    @Test
    void theyBecomeOneWhenThatIsConfirmed() {
        String kept = first.substring("/dossiers/".length());

        String after = ana.submits(second + "/rattachement", "dossier", kept).getRedirectedUrl();

        assertThat(after).isEqualTo(first + "?avis=rattachement");
        assertThat(merged()).isOne();
        assertThat(ana.opens(second).getRedirectedUrl()).isEqualTo(first);
        assertThat(ana.opens(asked).getRedirectedUrl()).isEqualTo(first);
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        assertThat(ana.opens(second + "/rattachement?dossier=" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(ana.opens(second + "/rattachement").getStatus()).isEqualTo(400);
    }
}
