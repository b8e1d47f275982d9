package fr.phare.appearance;

import fr.phare.settings.Colour;
import fr.phare.settings.Picture;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AppearanceSettings implements SettingGroup {

    /** Links and buttons; on the two light grounds of {@code app.css}. */
    static final Setting<Colour> ACCENT =
            Setting.colour("appearance.accent", Palette.SHIPPED, Colour.WHITE, Palette.LIGHT_PAPER);

    static final Setting<Picture> LOGO = Setting.picture("appearance.logo");

    @Override
    public SettingsPage page() {
        return SettingsPage.APPEARANCE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "appearance.settings.public";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ACCENT, LOGO);
    }
}
