package fr.phare.invite;

/**
 * Somebody invited, and how they come in.
 *
 * @param link the whole address, good once and for seven days; a key by itself, never to be logged
 */
public record Invitation(String name, String email, String link) {

    @Override
    public String toString() {
        return "Invitation";
    }
}
