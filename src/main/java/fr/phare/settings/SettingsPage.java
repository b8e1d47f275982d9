package fr.phare.settings;

import java.util.Arrays;
import java.util.Optional;

/** The pages on which settings are shown, in that order. */
public enum SettingsPage {
    TEXTS("textes"),
    DELAYS("delais"),
    APPEARANCE("apparence"),
    RETENTION("conservation");

    private final String slug;

    SettingsPage(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<SettingsPage> of(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug.equals(slug)).findFirst();
    }
}
