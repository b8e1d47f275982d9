package fr.phare.settings;

import java.util.List;

/**
 * Settings that stand together on a page; the module that owns them declares one as a component.
 */
public interface SettingGroup {

    SettingsPage page();

    /** Place on its page; smaller comes first. */
    int order();

    /** Message key, in the module's bundle, of the heading. */
    String title();

    /** In the order in which they are shown. */
    List<Setting<?>> settings();

    /** The messages that its texts make. */
    default List<Sample> samples() {
        return List.of();
    }
}
