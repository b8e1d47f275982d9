package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The adviser's page of a case: refused forms, and what happens elsewhere meanwhile. */
@PhareTest
class CasePageTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;

    private Cell ours;
    private Visitor visitor;
    private Adviser adviser;
    private String number;
    private UUID caseFile;

    @BeforeEach
    void takeTheNext() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        number = Visitor.number();
        visitor.asks(ours, "name", "Ada", "phone", number, "message", "Ma rue est fermée");
        caseFile = adviser.takesNext();
    }

    private MockHttpServletResponse submits(String form, String... fields) {
        return adviser.submits("/dossiers/" + caseFile + "/" + form, fields);
    }

    private static void linksLeadToFields(String page) {
        assertThat(Pattern.compile("<li><a href=\"#([^\"]+)\"").matcher(page).results())
                .isNotEmpty()
                .extracting((MatchResult link) -> link.group(1))
                .allSatisfy(field -> assertThat(page).contains("id=\"" + field + "\""));
    }

    @Test
    void keepsARefusedPersonAsTyped() {
        MockHttpServletResponse answer =
                submits(
                        "personnes",
                        "name",
                        "Grace Hopper",
                        "role",
                        "SPOUSE",
                        "phone",
                        "12",
                        "email",
                        "grace@",
                        "deceased",
                        "oui");

        String page = Visitor.text(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).contains("value=\"Grace Hopper\"", "value=\"12\"", "value=\"grace@\"");
        assertThat(page).contains("id=\"phone-new-error\"", "id=\"email-new-error\"");
        assertThat(page).containsPattern("value=\"SPOUSE\" selected");
        linksLeadToFields(page);
    }

    @Test
    void keepsARefusedNextStepAsTyped() {
        MockHttpServletResponse answer =
                submits(
                        "suite",
                        "stage",
                        "CLOSED",
                        "owner",
                        UUID.randomUUID().toString(),
                        "nextStep",
                        "Rappeler la banque",
                        "nextStepOn",
                        "31/13/2026");

        String page = Visitor.text(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).contains("value=\"Rappeler la banque\"", "value=\"31/13/2026\"");
        assertThat(page).containsPattern("value=\"CLOSED\" selected");
        assertThat(page).contains("id=\"nextStepOn-error\"", "id=\"owner-error\"");
        linksLeadToFields(page);
    }

    @Test
    void keepsARefusedBusinessNameAsTyped() {
        String name = "Boulangerie ".repeat(30);

        MockHttpServletResponse answer = submits("entreprise", "nom", name);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains("value=\"" + name + "\"");
        linksLeadToFields(Visitor.text(answer));
    }

    /** What {@code pattern} finds on the page of the case. */
    private String found(String pattern) {
        String page = Visitor.text(adviser.opens("/dossiers/" + caseFile));
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    @Test
    void keepsTheTicksAndTheMomentOfARefusedCall() {
        String asking = found("name=\"demande\" value=\"([^\"]+)\"");

        MockHttpServletResponse answer =
                adviser.submits(
                        "/echanges/" + found("/echanges/([^/]+)/resultat") + "/resultat",
                        "resultat",
                        "CALL_LATER",
                        "demande",
                        asking,
                        "le",
                        "demain matin");

        String page = Visitor.text(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).containsPattern("value=\"" + asking + "\" checked");
        assertThat(page).contains("type=\"text\" name=\"le\" value=\"demain matin\"");
        linksLeadToFields(page);
    }

    @Test
    void keepsTheEstablishmentThatWasChosenBesideARefusedName() {
        MockHttpServletResponse answer =
                submits(
                        "entreprise",
                        "nom",
                        "Boulangerie ".repeat(30),
                        "recherche",
                        "poste",
                        "siret",
                        "35600000000048");

        String page = Visitor.text(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).contains("name=\"q\" data-key=\"b\" value=\"poste\"");
        assertThat(page).containsPattern("value=\"35600000000048\" checked");
    }

    @Test
    void tellsOfAnAskingThatJoinedDuringTheCall() {
        String path = "/dossiers/" + caseFile + "/demandes?connues=1";
        assertThat(adviser.opens(path).getStatus()).isEqualTo(204);

        visitor.asks(ours, "name", "Mallory", "phone", number);
        String shown = Visitor.text(adviser.opens(path));

        assertThat(shown).contains("vient d’arriver", "Mallory", "Ma rue est fermée");
    }

    @Test
    void keepsTheTicksWhenAnAskingJoins() {
        String page = Visitor.text(adviser.opens("/dossiers/" + caseFile));
        var form = Pattern.compile("name=\"demande\" value=\"([^\"]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        visitor.asks(ours, "name", "Mallory", "phone", number);

        String shown =
                Visitor.text(
                        adviser.opens(
                                "/dossiers/"
                                        + caseFile
                                        + "/demandes?connues=1&demande="
                                        + form.group(1)));

        assertThat(shown).containsPattern("value=\"" + form.group(1) + "\" checked");
        assertThat(shown.split(" checked", -1)).hasSize(2);
    }
}
