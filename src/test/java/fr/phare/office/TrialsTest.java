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

        assertThat(Visitor.text(tried)).contains("Essai envoyé à " + manager.email());
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

    @Test
    void aTrialOfATextMessageStaysInTheMailbox() {
        manager.submits(SMS, "version", "0", "valeur", "{date} {lien}", "faire", "essai");

        assertThat(messages())
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.get("channel")).isEqualTo("sms");
                            assertThat(sent.get("recipient")).isEqualTo(ours.phoneShown());
                        });
    }

    private List<Map<String, Object>> messages() {
        return Wall.within(
                ours.chamber(), () -> jdbc.sql("select * from mail.message").query().listOfRows());
    }
}
