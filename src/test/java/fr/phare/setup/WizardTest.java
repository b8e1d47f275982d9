package fr.phare.setup;

import static fr.phare.setup.Founder.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** “Ouvrir ma cellule”, as a browser without JavaScript goes through it. */
@PhareTest
class WizardTest {

    @Autowired private MockMvc mvc;
    @Autowired private OpeningKeys keys;
    @Autowired private Cells cells;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Founder founder;

    @BeforeEach
    void aKey() {
        founder = new Founder(mvc, keys);
    }

    @Test
    void opensACellWithColleaguesAndIsSignedIn() {
        String colleague = UUID.randomUUID() + "@exemple.fr";
        leadsTo(founder.chamber(), founder.base + "/cellule");
        leadsTo(founder.cell(), founder.base + "/vous");
        leadsTo(founder.self("manager", "on"), founder.base + "/collegues");
        leadsTo(
                founder.colleagues("Ada;" + colleague + ";accueil", "continuer"),
                founder.base + "/ouvrir");
        assertThat(founder.reads("/ouvrir"))
                .contains("CMA d’essai", "La Réunion", "8 h 00 – 12 h 00, 13 h 30 – 17 h 00")
                .contains("Une personne est invitée");
        assertThat(cells.bySlug(founder.slug)).isEmpty();

        MockHttpServletResponse opened = founder.opens();

        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(Founder.said(opened)).contains("Ada", "http://localhost:8080/invitation/");
        Cell cell = cells.bySlug(founder.slug).orElseThrow();
        assertThat(cell.zone().getId()).isEqualTo("Indian/Reunion");
        assertThat(cell.phoneShown()).isEqualTo("+262262000000");
        assertThat(Wall.within(cell.chamber(), people::ofChamber))
                .extracting(Person::email, Person::joined)
                .containsExactlyInAnyOrder(tuple(founder.email, true), tuple(colleague, false));
        assertThat(founder.browser.open("/personnes").getStatus()).isEqualTo(200);
        assertThat(founder.browser.open("/bureau").getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverUnticksManagerIsAdministratorOnly() {
        founder.chamber();
        founder.cell();
        founder.self();
        founder.colleagues("", "continuer");

        leadsTo(founder.opens(), "/reglages/ouverture/essai");

        Cell cell = cells.bySlug(founder.slug).orElseThrow();
        assertThat(Wall.within(cell.chamber(), people::ofChamber))
                .singleElement()
                .satisfies(one -> assertThat(one.roles()).containsExactly(Role.ADMINISTRATOR));
        Browser browser = founder.browser;
        assertThat(browser.open("/reglages/ouverture/essai").getStatus()).isEqualTo(200);
        assertThat(browser.open("/reglages/ouverture").getStatus()).isEqualTo(200);
    }

    @Test
    void isResumedWhereItWasLeftInAnotherBrowser() {
        founder.chamber();
        founder.cell();

        Browser other = new Browser(mvc);

        leadsTo(other.open(founder.base), founder.base + "/vous");
        assertThat(Founder.said(other.open(founder.base + "/cellule")))
                .contains("La Réunion", founder.slug);
        leadsTo(other.open(founder.base + "/ouvrir"), founder.base + "/vous");
    }

    @Test
    void whatWasTypedLiesEncryptedAndIsGoneOnceOpen() {
        founder.introduces();
        assertThat(kept("draft is not null and closed_at is null")).isTrue();
        assertThat(kept("draft ~ '^[0-9a-f]+$'")).isTrue();
        founder.colleagues("", "continuer");
        founder.opens();

        assertThat(kept("draft is null and closed_at is not null")).isTrue();
        for (String page : List.of("", "/chambre", "/ouvrir")) {
            assertThat(new Browser(mvc).open(founder.base + page).getStatus()).isEqualTo(410);
        }
        assertThat(founder.opens().getStatus()).isEqualTo(410);
    }

    private boolean kept(String condition) {
        return jdbc.sql(
                        "select %s from setup.opening_directory where key_hash = :hash"
                                .formatted(condition))
                .param("hash", hash())
                .query(Boolean.class)
                .single();
    }

    private byte[] hash() {
        return ServerSecret.hash(founder.base.substring("/ouverture/".length()));
    }

    @Test
    void anExpiredOrUnknownKeyOpensNothing() {
        jdbc.sql("update setup.opening_directory set expires_at = now() where key_hash = :hash")
                .param("hash", hash())
                .update();

        Browser browser = founder.browser;
        assertThat(browser.open(founder.base).getStatus()).isEqualTo(410);
        assertThat(browser.open("/ouverture/" + "x".repeat(43)).getStatus()).isEqualTo(410);
        assertThat(browser.open("/ouverture/" + "x".repeat(42)).getStatus()).isEqualTo(404);
    }

    @Test
    void theKeyIsNeitherKeptNorTold() {
        MockHttpServletResponse page = founder.browser.open(founder.base + "/chambre");

        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
