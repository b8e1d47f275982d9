package fr.phare.chamber;

/**
 * A chamber to found. Several may have the same name.
 *
 * @param name not blank, at most {@value #LONGEST_NAME} characters
 */
public record NewChamber(String name, ChamberKind kind) {

    public static final int LONGEST_NAME = 120;

    /**
     * @throws IllegalArgumentException when the name has the wrong form
     */
    public NewChamber {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Not a valid name of a chamber");
        }
    }
}
