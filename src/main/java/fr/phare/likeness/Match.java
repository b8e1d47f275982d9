package fr.phare.likeness;

/**
 * Why something was found.
 *
 * @param near it is written a little otherwise there
 */
public record Match(SearchField.Kind kind, String shown, boolean near) {

    @Override
    public String toString() {
        return "Match[" + kind + "]";
    }
}
