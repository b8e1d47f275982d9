package fr.phare.office;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class TrialsTest {

    private static final String EMAIL = "/reglages/textes/callback.confirmation-email.fr";
    private static final String SMS = "/reglages/textes/callback.confirmation-sms.fr";

    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Colleague manager;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        manager = new Colleague(mvc, people, ours.chamber(), "Denis Fournier", Role.MANAGER);
    }

    @Test
    void aTrialGoesToTheManagerAndToNobodyElse() {
        MockHttpServletResponse tried =
                manager.submits(EMAIL, "version", "0", "valeur", "{date} {lien}", "faire", "essai");

        assertThat(Visitor.text(tried)).contains("Essai pour " + manager.email() + " gardé");
        assertThat(messages())
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.get("recipient")).isEqualTo(manager.email());
                            assertThat((String) sent.get("subject")).startsWith("[Essai] Votre");
                            assertThat((String) sent.get("body_text"))
                                    .startsWith("mardi 3 novembre 2026");
                        });
    }

    private MockHttpServletResponse triesSms(String number) {
        return manager.submits(
                SMS, "version", "0", "valeur", "{date} {lien}", "numero", number, "faire", "essai");
    }

    @Test
    void aTrialOfATextMessageGoesToTheMobileThatWasTyped() {
        MockHttpServletResponse tried = triesSms("06 12 34 56 78");

        assertThat(Visitor.text(tried))
                .contains("Essai pour 06\u00a012\u00a034\u00a056\u00a078 gardé");
        assertThat(messages())
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.get("channel")).isEqualTo("sms");
                            assertThat(sent.get("recipient")).isEqualTo("+33612345678");
                        });
    }

    @Test
    void noNumberIsFilledInBeforehand() {
        assertThat(Visitor.text(manager.opens(SMS)))
                .containsPattern("name=\"numero\"[^>]*value=\"\"")
                .contains("Envoyer un essai à ce numéro");
        assertThat(Visitor.text(manager.opens(EMAIL))).doesNotContain("name=\"numero\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Indiquez un numéro de téléphone.",
        "03 20 00 00 00, Un SMS n’arrive pas sur un fixe.",
        "06 12 34, Il manque des chiffres",
        "08 99 70 11 70, surtaxés",
        "deux, Ce numéro n’est pas reconnu."
    })
    void aNumberThatTakesNoTextsIsRefusedAtItsFieldAndNothingIsLost(String number, String why) {
        MockHttpServletResponse refused = triesSms(number);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"numero-error\"", why, "{date} {lien}</textarea>")
                .contains("href=\"#numero\"", "value=\"" + number + "\"");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aTrialIsInTheJournalWithoutAddressOrNumber() {
        triesSms("06 12 34 56 78");

        assertThat(
                        Wall.within(
                                ours.chamber(),
                                () ->
                                        jdbc.sql(
                                                        """
                                                        select detail from audit.entry
                                                        where action = 'office.trial'
                                                          and account_id = ?
                                                        """)
                                                .param(manager.id().value())
                                                .query(String.class)
                                                .list()))
                .containsExactly("callback.confirmation-sms.fr");
        assertThat(Visitor.text(manager.opens("/journal")))
                .contains("Essai d’un message envoyé", "SMS de confirmation")
                .doesNotContain("12\u00a034", "33612345678");
    }

    private List<Map<String, Object>> messages() {
        return Wall.within(
                ours.chamber(), () -> jdbc.sql("select * from mail.message").query().listOfRows());
    }
}
