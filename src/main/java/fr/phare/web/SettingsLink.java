package fr.phare.web;

import fr.phare.access.Action;

/**
 * A page of the owning module that stands in the list of {@code /reglages}; declare one as a
 * component. Texts, delays and the like need none: they are settings.
 */
public interface SettingsLink {

    /** Place in the list; smaller comes first; the pages of settings have 100. */
    int order();

    /** Address of the page. */
    String path();

    /** Message key of what it is called. */
    String label();

    /** Message key of what can be done there. */
    String hint();

    /** Shown to who may do this. */
    Action action();
}
