package fr.phare.selfcheck;

import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what a visitor answered is kept. */
@Component
public class CheckRetention implements SettingGroup {

    /** Days after the last answer (GDPR, article 5(1)(e)). */
    public static final Setting<Integer> DAYS =
            Setting.number("selfcheck.kept-days", 90, 7, 365).ofWholeChamber();

    @Override
    public SettingsPage page() {
        return SettingsPage.RETENTION;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "selfcheck.settings.retention";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DAYS);
    }
}
