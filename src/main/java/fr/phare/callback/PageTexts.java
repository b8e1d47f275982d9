package fr.phare.callback;

import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the public page of a cell says above its form. */
@Component
class PageTexts implements SettingGroup {

    private static final Text NOTE = Text.lines(600).orEmpty();

    static final Translated BANNER = Translated.text("callback.page-banner", NOTE);
    static final Translated OPEN = Translated.text("callback.page-open", NOTE);
    static final Translated CLOSED = Translated.text("callback.page-closed", NOTE);

    @Override
    public SettingsPage page() {
        return SettingsPage.TEXTS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "callback.settings.page";
    }

    @Override
    public List<Setting<?>> settings() {
        return Translated.all(BANNER, OPEN, CLOSED);
    }
}
