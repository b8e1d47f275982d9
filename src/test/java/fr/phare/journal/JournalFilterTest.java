package fr.phare.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The journal, narrowed by days, colleague and kind. */
@PhareTest
class JournalFilterTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;

    private Cell ours;
    private Colleague maud;
    private Colleague nils;

    @BeforeEach
    void plant() {
        ours = Chambers.by(setup).create().ours();
        maud = new Colleague(mvc, people, ours.chamber(), "Maud Chef", Role.MANAGER);
        nils = new Colleague(mvc, people, ours.chamber(), "Nils Accueil", Role.FRONT_DESK);
        did(maud, "settings.change", "2020-03-04T23:30+01");
        did(nils, "casefile.read", "2020-03-05T00:30+01");
        did(nils, "recap.send", "2020-03-06T12:00+01");
    }

    private void did(Colleague who, String action, String at) {
        TestDatabase.asOwner(
                ours.chamber(),
                """
                insert into audit.entry (at, account_id, action, subject_id)
                values ('%s', '%s', '%s', gen_random_uuid())
                """
                        .formatted(at, who.id(), action));
    }

    /** The rows of the journal for {@code query}. */
    private String found(String query) {
        String page = Visitor.text(maud.opens("/journal?" + query));
        int table = page.indexOf("<tbody>");
        return table < 0 ? "" : page.substring(table, page.indexOf("</tbody>"));
    }

    @Test
    void daysAreThoseOfTheCell() {
        assertThat(found("du=2020-03-05&au=2020-03-05"))
                .contains("Dossier lu")
                .doesNotContain("Réglage changé", "Récapitulatif envoyé");
        assertThat(found("au=2020-03-04")).contains("Réglage changé").doesNotContain("lu<");
    }

    @Test
    void peopleAndKindsNarrowFurther() {
        String until = "au=2020-03-31";
        assertThat(found(until + "&qui=" + nils.id()))
                .contains("Dossier lu", "Récapitulatif envoyé")
                .doesNotContain("Réglage changé");
        assertThat(found(until + "&qui=" + nils.id() + "&quoi=recaps"))
                .contains("Récapitulatif envoyé")
                .doesNotContain("Dossier lu");
    }

    @Test
    void whatIsNoDayIsToldAndKept() {
        MockHttpServletResponse answer = maud.opens("/journal?du=hier&quoi=cases");

        assertThat(Visitor.text(answer))
                .contains("id=\"du-error\"", "value=\"hier\"", "Dossier lu");
    }

    @Test
    void theNextPageKeepsTheFilters() {
        for (int i = 0; i < 100; i++) {
            did(nils, "casefile.read", "2020-03-07T12:00+01");
        }
        String filters = "du=2020-03-07&au=2020-03-07&qui=" + nils.id() + "&quoi=cases";

        String page = Visitor.text(maud.opens("/journal?" + filters));

        String next =
                page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                        .replace("&amp;", "&");
        assertThat(next).startsWith("/journal?avant=").endsWith("&" + filters);
        assertThat(Visitor.text(maud.opens(next))).contains("Rien ne correspond à ces filtres");
    }
}
