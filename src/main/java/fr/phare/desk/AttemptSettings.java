package fr.phare.desk;

import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often and when somebody is called again. */
@Component
class AttemptSettings implements SettingGroup {

    /** In opening time, like the other delay. */
    static final Setting<Duration> AFTER_NO_ANSWER =
            Setting.duration(
                    "desk.after-no-answer",
                    Duration.ofHours(2),
                    Duration.ofMinutes(5),
                    Duration.ofDays(3));

    static final Setting<Duration> AFTER_BUSY =
            Setting.duration(
                    "desk.after-busy",
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(1),
                    Duration.ofDays(1));

    static final Setting<Integer> MOST_ATTEMPTS = Setting.number("desk.most-attempts", 3, 1, 10);

    static final Setting<Boolean> TELL_UNREACHED = Setting.yesNo("desk.tell-unreached", true);

    @Override
    public SettingsPage page() {
        return SettingsPage.DELAYS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "desk.setting.attempts";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MOST_ATTEMPTS, AFTER_NO_ANSWER, AFTER_BUSY, TELL_UNREACHED);
    }
}
