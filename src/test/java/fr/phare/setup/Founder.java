package fr.phare.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.Browser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Visitor;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever goes through the wizard, page by page, with good answers unless told otherwise. */
final class Founder {

    final String slug = Chambers.randomSlug();
    final String email = UUID.randomUUID() + "@exemple.fr";
    final String base;
    final Browser browser;

    Founder(MockMvc mvc, OpeningKeys keys) {
        this.base = "/ouverture/" + keys.another();
        this.browser = new Browser(mvc);
        browser.open(base + "/chambre");
    }

    MockHttpServletResponse chamber() {
        return browser.send(
                base + "/chambre", "name", "CMA d’essai", "kind", "trades", "department", "974");
    }

    MockHttpServletResponse cell() {
        return cell(
                "name",
                "La Réunion",
                "slug",
                slug,
                "phone",
                "0262 00 00 00",
                "zone",
                "Indian/Reunion",
                "week",
                "own",
                "week-monday",
                "8h-12h et 13h30-17h",
                "week-sunday",
                "9:00-12:00");
    }

    MockHttpServletResponse cell(String... fields) {
        return browser.send(base + "/cellule", fields);
    }

    MockHttpServletResponse self(String... more) {
        String[] fields = {
            "name", "Inès Weber", "email", email, "password", "Lanterne-du-port-7421"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return browser.send(base + "/vous", all);
    }

    MockHttpServletResponse colleagues(String list, String next) {
        return browser.send(base + "/collegues", "list", list, "role", "", "suite", next);
    }

    /** Everything up to the colleagues. */
    void introduces() {
        chamber();
        cell();
        self("manager", "on");
    }

    MockHttpServletResponse opens() {
        return browser.send(base + "/ouvrir");
    }

    /** What the page at {@code step} says, with plain spaces. */
    String reads(String step) {
        return said(browser.open(base + step));
    }

    static String said(MockHttpServletResponse answer) {
        return Visitor.text(answer).replace('\u00a0', ' ');
    }

    static void leadsTo(MockHttpServletResponse answer, String address) {
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(address);
    }
}
