package fr.phare.invite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.account.PersonInvited;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PhareTest
class InvitationTextsTest {

    private static final String TEXT = "/reglages/textes/invite.first-text.fr";

    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    private Cell cell;
    private Colleague manager;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).createAlone();
        manager = new Colleague(mvc, people, cell.chamber(), "Maud Leroy", Role.MANAGER);
    }

    private Map<String, Object> sent() {
        return Wall.within(
                cell.chamber(), () -> jdbc.sql("select * from mail.message").query().singleRow());
    }

    private void invite(String language) {
        String email = UUID.randomUUID() + "@exemple.fr";
        people.invite(
                cell.chamber(), new NewPerson(email, "Zoé Ode", Set.of(Role.FRONT_DESK), language));
    }

    @Test
    void anInvitationIsShippedWithNameChamberAndLink() {
        invite("fr");

        assertThat(sent().get("subject")).isEqualTo("Votre accès à Phare, " + cell.chamberName());
        assertThat((String) sent().get("body_text"))
                .startsWith("Bonjour Zoé Ode,")
                .contains(cell.chamberName() + " vous invite", "/invitation/")
                .doesNotContain("{");
    }

    @Test
    void whoReadsEnglishIsWrittenToInEnglish() {
        invite("en");

        assertThat((String) sent().get("body_text")).startsWith("Hello Zoé Ode,");
    }

    @Test
    void whatAManagerWordedIsSent() {
        manager.submits(TEXT, "version", "0", "valeur", "Chère {nom}, voici : {lien}");
        invite("fr");

        assertThat((String) sent().get("body_text"))
                .matches("Chère Zoé Ode, voici : https?://.*/invitation/[\\w-]{43}");
    }

    @Test
    void whoAsksForANewLinkIsSentTheOtherText() {
        Colleague zoe = new Colleague(mvc, people, cell.chamber(), "Zoé Ode", Role.FRONT_DESK);
        manager.submits(
                "/reglages/textes/invite.again-subject.fr", "version", "0", "valeur", "Encore");

        PersonInvited again = new PersonInvited(cell.chamber(), zoe.id(), true, "/invitation/x");
        Wall.run(
                cell.chamber(),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(again)));

        assertThat(sent())
                .containsEntry("subject", "Encore")
                .containsEntry("recipient", zoe.email());
        assertThat((String) sent().get("body_text")).contains("actuel vaut jusque-là");
    }

    @Test
    void aTextWithoutTheLinkIsRefused() {
        MockHttpServletResponse refused =
                manager.submits(TEXT, "version", "0", "valeur", "Bonjour {nom}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("{lien}", "Bonjour {nom}</textarea>");
    }

    @Test
    void theTextIsSeenAndTriedWithAMadeUpLinkThatOpensNothing() {
        MockHttpServletResponse tried =
                manager.submits(TEXT, "version", "0", "valeur", "{nom} {lien}", "faire", "essai");

        assertThat(Visitor.text(tried))
                .contains("Agathe Lemaire https://phare.example/invitation/exemple")
                .contains("Essai pour " + manager.email() + " gardé");
        assertThat(sent().get("recipient")).isEqualTo(manager.email());
        assertThat((String) sent().get("subject")).startsWith("[Essai] Votre accès à Phare");
        assertThat(manager.opens("/reglages/textes").getStatus()).isEqualTo(200);
    }
}
