package fr.phare.web;

import fr.phare.access.Action;
import gg.jte.Content;

/**
 * Something of the owning module that stands in the header of every page behind the sign-in;
 * declare one as a component.
 */
public interface HeaderPart {

    /** Shown to who may do this. */
    Action action();

    /** As {@code page} shows it. Every page asks, so that it must cost next to nothing. */
    Content of(Page page);
}
