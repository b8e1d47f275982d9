package fr.phare.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.settings.Picture;
import fr.phare.settings.Pictures;
import fr.phare.settings.Reading;
import fr.phare.settings.Scope;
import fr.phare.settings.SettingChanges;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class AppearanceTest {

    private static final Pattern OWN_FILE = Pattern.compile("\"(/apparence/[^\"]+)\"");

    @Autowired private ChamberSetup setup;
    @Autowired private SettingChanges changes;
    @Autowired private Pictures pictures;
    @Autowired private MockMvc mvc;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
    }

    private MockHttpServletResponse get(String path) {
        return new Visitor(mvc).opens(path);
    }

    private String page(Cell cell) {
        return Visitor.text(get("/rappel/" + cell.slug()));
    }

    private String ownFile(Cell cell) {
        return OWN_FILE.matcher(page(cell))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void colour(String typed) {
        Wall.run(
                ours.chamber(),
                () -> changes.change(AppearanceSettings.ACCENT, Scope.of(ours.id()), typed, 0));
    }

    private Picture logo(int width) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Wall.within(
                ours.chamber(),
                () ->
                        pictures.keep(file.toByteArray())
                                        instanceof Reading.Accepted<Picture>(Picture kept)
                                ? kept
                                : Picture.NONE);
    }

    @Test
    void publicPagesNameTheChamberAndLookLikePhareByThemselves() {
        assertThat(page(ours)).doesNotContain("/apparence/").containsPattern("</svg>\\s+Chambre");
    }

    @Test
    void theChosenColourIsOnThePageAtOnceAndOnNoOther() {
        page(ours);
        colour("#8a1c3c");

        assertThat(ownFile(ours)).isEqualTo("/apparence/1/8a1c3c.css");
        assertThat(page(theirs)).doesNotContain("/apparence/");
        MockHttpServletResponse css = get(ownFile(ours));
        assertThat(Visitor.text(css)).contains("--accent: #8a1c3c;");
        assertThat(css.getContentType()).startsWith("text/css");
        assertThat(css.getHeader("Cache-Control")).contains("immutable").contains("public");
    }

    @Test
    void theColourIsOnThePagesBehindPrivateLinksToo() {
        colour("#8a1c3c");
        String follow = Visitor.followPath(new Visitor(mvc).asks(ours));

        for (String path : new String[] {follow, follow + "/annulation"}) {
            assertThat(Visitor.text(get(path))).contains("/apparence/1/8a1c3c.css");
        }
    }

    @Test
    void onlyColoursHaveAStylesheet() {
        for (String name : new String[] {"8A1C3C", "8a1c3", "red", "8a1c3c0"}) {
            assertThat(get("/apparence/1/" + name + ".css").getStatus()).as(name).isEqualTo(404);
        }
    }

    @Test
    void theLogoIsShownBesideTheNameAndKeptByBrowsers() {
        Picture logo = logo(60);
        Wall.run(
                ours.chamber(),
                () -> changes.change(AppearanceSettings.LOGO, Scope.CHAMBER, logo.hash(), 0));

        assertThat(page(ours))
                .contains("<img src=\"/apparence/logo/" + ours.slug() + "/" + logo.hash())
                .containsPattern("alt=\"\">\\s+Chambre");
        MockHttpServletResponse answer = get(ownFile(ours));
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Objects.requireNonNull(answer.getHeader("Content-Security-Policy")))
                .contains("sandbox");
    }

    @Test
    void theLogoOfAChamberIsNotFoundUnderTheAddressOfAnother() {
        Picture logo = logo(61);

        assertThat(get("/apparence/logo/" + ours.slug() + "/" + logo.hash()).getStatus())
                .isEqualTo(200);
        assertThat(get("/apparence/logo/" + theirs.slug() + "/" + logo.hash()).getStatus())
                .isEqualTo(404);
        assertThat(get("/apparence/logo/" + ours.slug() + "/nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void picturesThatAreTooLargeOrNoneAreRefused() {
        assertThat(refusal(new byte[Pictures.LARGEST + 1]))
                .isEqualTo("settings.refused.picture-heavy");
        assertThat(refusal(new byte[100])).isEqualTo("settings.refused.picture-format");
        assertThat(logo(2001)).isEqualTo(Picture.NONE);
    }

    private String refusal(byte[] file) {
        Reading<Picture> kept = Wall.within(ours.chamber(), () -> pictures.keep(file));
        return kept instanceof Reading.Refused<Picture> refused ? refused.key() : "";
    }
}
