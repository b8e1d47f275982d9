package fr.phare.appearance;

import fr.phare.chamber.Cell;
import fr.phare.settings.Colour;
import fr.phare.settings.Picture;
import fr.phare.settings.Settings;
import fr.phare.web.Livery;
import org.springframework.stereotype.Component;

/** How the public pages of a cell look. */
@Component
public class Liveries {

    private final Settings settings;

    Liveries(Settings settings) {
        this.settings = settings;
    }

    /** The livery of {@code cell}, asked inside the wall. */
    public Livery of(Cell cell) {
        Colour accent = settings.of(AppearanceSettings.ACCENT, cell.id());
        Picture logo = settings.of(AppearanceSettings.LOGO, cell.id());
        return new Livery(
                cell.chamberName(),
                "/rappel/" + cell.slug(),
                accent.equals(Palette.SHIPPED) ? "" : AppearanceFiles.stylesheet(accent),
                logo.isThere() ? AppearanceFiles.logo(cell, logo) : "");
    }
}
