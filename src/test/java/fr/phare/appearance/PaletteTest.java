package fr.phare.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.settings.Colour;
import fr.phare.settings.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Colour LIGHT_INK = new Colour(0x1E2428);
    private static final Colour DARK_PAPER = new Colour(0x14181A);
    private static final Colour NIGHT_LETTERS = new Colour(0xEFEAE1);

    /** Every colour that a manager may choose. */
    @Property(tries = 3000)
    void everythingCanBeReadByDayAndByNight(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        Colour colour = new Colour(rgb);
        if (!(AppearanceSettings.ACCENT.read(colour.toString()) instanceof Reading.Accepted)) {
            return;
        }
        Palette palette = new Palette(colour);
        assertReadable(colour, Colour.WHITE, Palette.LIGHT_PAPER, palette.soft());
        assertReadable(LIGHT_INK, palette.soft());
        Colour night = palette.nightAccent();
        assertReadable(night, Palette.DARK_INK, Palette.DARK_CARD, DARK_PAPER, palette.nightSoft());
        assertReadable(NIGHT_LETTERS, palette.nightSoft());
    }

    private static void assertReadable(Colour letters, Colour... grounds) {
        for (Colour ground : grounds) {
            assertThat(letters.contrast(ground))
                    .as("%s on %s", letters, ground)
                    .isGreaterThanOrEqualTo(Colour.READABLE);
        }
    }

    @Test
    void itsFixedColoursAreThoseOfTheStylesheet() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/app.css"));
        String day = css.substring(0, css.indexOf("@media"));
        String night = css.substring(css.indexOf("@media"));

        assertThat(day)
                .contains("--accent: " + Palette.SHIPPED, "--paper: " + Palette.LIGHT_PAPER)
                .contains("--card: " + Colour.WHITE, "--ink: " + LIGHT_INK);
        assertThat(night)
                .contains("--card: " + Palette.DARK_CARD, "--accent-ink: " + Palette.DARK_INK)
                .contains("--paper: " + DARK_PAPER, "--ink: " + NIGHT_LETTERS);
    }
}
