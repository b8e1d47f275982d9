package fr.phare.likeness;

/**
 * One thing that a search looks at.
 *
 * @param shown as people read it
 * @param plain its plain words, or the digits of a number
 */
public record SearchField(Kind kind, String shown, String plain) {

    /** What it is; message key {@code search.why.<kind>}. */
    public enum Kind {
        BUSINESS,
        PERSON,
        PHONE,
        EMAIL,
        SIRET,
        REFERENCE
    }

    @Override
    public String toString() {
        return "SearchField[" + kind + "]";
    }
}
