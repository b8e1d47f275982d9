package fr.phare.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.WeeklyHours;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The picture that dresses a chamber's public pages. */
@PhareTest
class LogoTest {

    private static final String LOGO = "/reglages/apparence/appearance.logo";

    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private MockMvc mvc;

    private Cell ours;
    private Cell second;
    private Colleague manager;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        second =
                setup.openCell(
                        ours.chamber(),
                        new NewCell(
                                Chambers.randomSlug(),
                                "Seconde cellule",
                                "+33320000001",
                                ours.zone(),
                                "62",
                                new WeeklyHours(Map.of())));
        manager = new Colleague(mvc, people, ours.chamber(), "Denis Fournier", Role.MANAGER);
    }

    @Test
    void aLogoIsReceivedShownAndTakenAway() {
        byte[] png =
                HexFormat.of()
                        .parseHex(
                                "89504e470d0a1a0a0000000d49484452" + "0000003c000000140802000000");
        assertThat(manager.uploads(LOGO + "/image", png, "version", "0").getRedirectedUrl())
                .isEqualTo(LOGO + "?avis=enregistre");
        String shown = Visitor.text(manager.opens(LOGO));
        assertThat(shown).contains("/reglages/images/", "une image");
        int start = shown.indexOf("/reglages/images/");
        MockHttpServletResponse picture =
                manager.opens(shown.substring(start, shown.indexOf('"', start)));
        assertThat(picture.getContentAsByteArray()).isEqualTo(png);

        manager.submits(LOGO, "version", "0", "valeur", "", "cellule", ours.id().toString());
        assertThat(Visitor.text(new Visitor(mvc).opens("/rappel/" + ours.slug())))
                .doesNotContain("/apparence/logo/");
        assertThat(Visitor.text(new Visitor(mvc).opens("/rappel/" + second.slug())))
                .contains("/apparence/logo/");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedAtTheField() {
        for (byte[] file : List.of("<svg/>".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            MockHttpServletResponse refused =
                    manager.uploads(LOGO + "/image", file, "version", "0");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("valeur-error");
        }
    }
}
