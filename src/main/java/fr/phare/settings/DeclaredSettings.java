package fr.phare.settings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All settings that modules declare. */
@Component
public class DeclaredSettings {

    private final List<SettingGroup> groups;
    private final Map<String, SettingGroup> byKey = new LinkedHashMap<>();

    DeclaredSettings(List<SettingGroup> groups) {
        this.groups = groups.stream().sorted(Comparator.comparingInt(SettingGroup::order)).toList();
        for (SettingGroup group : this.groups) {
            for (Setting<?> setting : group.settings()) {
                if (byKey.put(setting.key(), group) != null) {
                    throw new IllegalStateException("Declared twice: " + setting);
                }
            }
        }
    }

    public List<SettingGroup> on(SettingsPage page) {
        return groups.stream().filter(group -> group.page() == page).toList();
    }

    public Optional<Setting<?>> find(String key) {
        return group(key).stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** The group to which the setting {@code key} belongs. */
    public Optional<SettingGroup> group(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Setting<?>> all() {
        return groups.stream().<Setting<?>>flatMap(group -> group.settings().stream()).toList();
    }
}
