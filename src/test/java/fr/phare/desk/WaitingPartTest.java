package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import fr.phare.web.Assets;
import fr.phare.web.Languages;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** How many wait, on every page of who may see the line. */
@PhareTest
class WaitingPartTest {

    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private TemplateViews templates;
    @Autowired private Languages languages;
    @Autowired private Assets assets;

    private Chambers.Neighbours chambers;
    private Visitor visitor;

    @BeforeEach
    void open() {
        chambers = Chambers.by(setup).create();
        visitor = new Visitor(mvc);
    }

    private String page(Role role, String path) {
        MockHttpServletResponse response =
                new Adviser(mvc, chambers.ours().chamber(), role).opens(path);
        assertThat(response.getStatus()).as("%s %s", role, path).isEqualTo(200);
        return Visitor.text(response);
    }

    private void asks(String name) {
        visitor.asks(chambers.ours(), "name", name, "phone", Visitor.number());
    }

    @Test
    void standsOnEveryPageOfWhoeverSeesTheLine() {
        asks("Ada");
        asks("Léo");
        for (String path : List.of("/bureau", "/dossiers", "/catalogue", "/equipe")) {
            assertThat(page(Role.FRONT_DESK, path))
                    .as(path)
                    .contains("id=\"line-now\"", "2 à rappeler", "plus longue attente")
                    .containsOnlyOnce("id=\"live\"");
        }
        assertThat(page(Role.MANAGER, "/reglages")).contains("2 à rappeler");
    }

    @Test
    void isNotShownToWhoMayNotSeeTheLineNorOnPublicPages() {
        asks("Ada");
        Map<Role, String> homes =
                Map.of(Role.WATCH_EDITOR, "/catalogue", Role.ADMINISTRATOR, "/personnes");
        homes.forEach(
                (role, home) -> {
                    assertThat(page(role, home))
                            .as(role.name())
                            .doesNotContain("id=\"line-now\"", "id=\"live\"");
                    assertThat(
                                    new Adviser(mvc, chambers.ours().chamber(), role)
                                            .opens("/bureau/attente")
                                            .getStatus())
                            .isEqualTo(403);
                });
        assertThat(Visitor.text(visitor.opens("/"))).doesNotContain("id=\"line-now\"");
    }

    @Test
    void isReadAgainByItselfAndCountsItsOwnChamberOnly() {
        Adviser theirs = new Adviser(mvc, chambers.theirs().chamber(), Role.FRONT_DESK);
        assertThat(page(Role.SPECIALIST, "/bureau/attente")).contains("0 à rappeler");
        asks("Ada");

        assertThat(page(Role.SPECIALIST, "/bureau/attente"))
                .startsWith("<p class=\"waiting\"")
                .contains("1 à rappeler");
        assertThat(Visitor.text(theirs.opens("/bureau/attente"))).contains("0 à rappeler");
    }

    private String written(int waiting, int late, String language) {
        LineView.Line line =
                new LineView.Line(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        waiting,
                        0,
                        late,
                        NOW.minusSeconds(3 * 3600),
                        NOW);
        Page page =
                new Page(
                        languages.in(language),
                        null,
                        "/",
                        () -> "",
                        assets,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        false,
                        List.of());
        return templates
                .render("desk/waiting", Map.of("page", page, "line", line))
                .replaceAll("<[^>]+>", "|")
                .replace('\u00a0', ' ');
    }

    @Test
    void saysLateAndLongestAndCountsNoFurtherThanAThousand() {
        assertThat(written(12, 2, "fr"))
                .contains("|12 à rappeler|", "|2 en retard|", "plus longue attente| 3 h|");
        assertThat(written(12, 0, "fr")).doesNotContain("en retard");
        assertThat(written(1001, 1001, "fr")).contains("|1 000+ à rappeler|", "|1 000+ en retard|");
        assertThat(written(12, 2, "en")).contains("|12 to call back|", "longest wait| 3 h|");
    }
}
