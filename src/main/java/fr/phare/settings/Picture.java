package fr.phare.settings;

/**
 * A picture, by what is in it.
 *
 * @param hash SHA-256 of its bytes, lower-case hexadecimal; empty for none
 */
public record Picture(String hash) {

    public static final Picture NONE = new Picture("");

    public boolean isThere() {
        return !hash.isEmpty();
    }
}
