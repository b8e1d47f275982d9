package fr.phare.setup;

import static fr.phare.setup.Founder.leadsTo;
import static fr.phare.setup.Founder.said;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the wizard answers to bad input, and what it proposes. */
@PhareTest
class WizardInputTest {

    @Autowired private MockMvc mvc;
    @Autowired private OpeningKeys keys;

    private Founder founder;

    @BeforeEach
    void aKey() {
        founder = new Founder(mvc, keys);
    }

    @Test
    void saysWhatIsWrongAboutTheChamber() {
        MockHttpServletResponse answer =
                founder.browser.send(
                        founder.base + "/chambre", "name", " ", "kind", "x", "department", "20");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(said(answer))
                .contains("id=\"name-error\"", "id=\"kind-error\"", "id=\"department-error\"");
    }

    @Test
    void saysWhatIsWrongAboutTheCellDayByDayAndKeepsWhatWasTyped() {
        founder.chamber();
        MockHttpServletResponse answer =
                founder.cell(
                        "name",
                        "Sud \"été\"",
                        "slug",
                        "Été !",
                        "phone",
                        "3939",
                        "zone",
                        "Mars/Base",
                        "week",
                        "own",
                        "week-monday",
                        "12:00-9:00",
                        "week-tuesday",
                        "9-12, 11-14",
                        "week-friday",
                        "matin");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(said(answer))
                .contains("Sud &#34;été&#34;", "value=\"Été !\"", "id=\"slug-error\"")
                .contains("id=\"phone-error\"", "id=\"zone-error\"", "value=\"matin\"")
                .contains("lundi : une plage finit avant de commencer")
                .contains("mardi : deux plages se chevauchent");
        leadsTo(founder.browser.open(founder.base + "/vous"), founder.base + "/cellule");
    }

    @Test
    void saysWhatIsWrongAboutThePersonAndNeverShowsAPassword() {
        founder.chamber();
        founder.cell();
        MockHttpServletResponse answer =
                founder.browser.send(
                        founder.base + "/vous",
                        "name",
                        "Inès",
                        "email",
                        "ines",
                        "password",
                        "zut7");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(said(answer))
                .contains("value=\"ines\"", "id=\"email-error\"", "id=\"password-error\"")
                .doesNotContain("zut7");
    }

    @Test
    void aGoodPasswordIsKeptWhereTheRestIsWrong() {
        founder.chamber();
        founder.cell();
        String password = "Lanterne-du-port-7421";
        founder.browser.send(founder.base + "/vous", "email", "ines", "password", password);

        assertThat(founder.reads("/vous")).contains("Votre mot de passe est choisi");
        leadsTo(
                founder.browser.send(
                        founder.base + "/vous", "name", "Inès Weber", "email", founder.email),
                founder.base + "/collegues");
    }

    @Test
    void aListWithFaultsIsShownBeforeItIsGoneOnWith() {
        founder.introduces();
        String list = "Ada;a" + UUID.randomUUID() + "@exemple.fr;accueil\nBob;nulle part;chef";

        MockHttpServletResponse shown = founder.colleagues(list, "continuer");

        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(said(shown))
                .contains("Une personne sera invitée.", "Une ligne est à corriger.", "Bob");
        leadsTo(founder.colleagues(list, "sans"), founder.base + "/ouvrir");
        assertThat(founder.reads("/ouvrir")).contains("Une ligne est laissée de côté");
    }

    @Test
    void aFileIsAddedBelowTheListAndSeen() {
        founder.introduces();
        String address = founder.base + "/collegues";
        byte[] file =
                "Nom;Prénom;Mail;Rôle\r\nLovelace;Ada;ada.x@exemple.fr;Responsable\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        leadsTo(
                founder.browser.upload(address, file, "list", "Zoé;zoe.x@exemple.fr;accueil"),
                address);

        assertThat(founder.reads("/collegues"))
                .contains("Zoé ; zoe.x@exemple.fr ; accueil")
                .contains("Ada Lovelace ; ada.x@exemple.fr ; Responsable")
                .contains("2 personnes seront invitées.");
        MockHttpServletResponse picture =
                founder.browser.upload(address, new byte[] {1, 0, 2}, "list", "Zoé;z@e.fr");
        assertThat(picture.getStatus()).isEqualTo(422);
        assertThat(said(picture)).contains("id=\"file-error\"", "Zoé;z@e.fr");
    }

    @Test
    void proposesTheTimeOfTheDepartmentAndAFreeAddress() {
        founder.chamber();
        String page = founder.reads("/cellule");

        assertThat(page).contains("value=\"Indian/Reunion\" selected", "value=\"La Réunion\"");
        assertThat(page).containsPattern("value=\"la-reunion(-\\d+)?\"");
    }

    @Test
    void anotherDepartmentHasAnotherTime() {
        founder.chamber();
        founder.cell();
        founder.browser.send(
                founder.base + "/chambre", "name", "CMA", "kind", "trades", "department", "59");

        assertThat(founder.reads("/cellule")).contains("value=\"Europe/Paris\" selected");
    }
}
