package fr.phare.casefile;

import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what people said is kept. */
@Component
public class Retention implements SettingGroup {

    /**
     * Months after which requests and cases are erased, counted from the last contact; of the whole
     * chamber, which answers for it (GDPR, article 5(1)(e)).
     */
    public static final Setting<Integer> MONTHS =
            Setting.number("casefile.retention-months", 24, 1, 60).ofWholeChamber();

    @Override
    public SettingsPage page() {
        return SettingsPage.RETENTION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "casefile.settings.retention";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MONTHS);
    }
}
