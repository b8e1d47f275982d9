package fr.phare.chamber;

import org.jspecify.annotations.Nullable;

/** A cell of the installation, perhaps of another chamber, already has this address. */
public final class SlugTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlugTaken(String slug, @Nullable Throwable cause) {
        super("The address \"" + slug + "\" is taken: choose another slug", cause);
    }
}
