package fr.phare.chamber;

/** A cell of the installation, perhaps of another chamber, already has this address. */
public final class SlugTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlugTaken(String slug, Throwable cause) {
        super("The address \"" + slug + "\" is taken: choose another slug", cause);
    }
}
