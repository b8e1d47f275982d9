package fr.phare.team;

import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long it is kept who was away. */
@Component
public class AbsenceRetention implements SettingGroup {

    /** Months after the last day of an absence (GDPR, article 5(1)(e)). */
    public static final Setting<Integer> MONTHS =
            Setting.number("team.absence-months", 3, 1, 24).ofWholeChamber();

    @Override
    public SettingsPage page() {
        return SettingsPage.RETENTION;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "team.settings.retention";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MONTHS);
    }
}
