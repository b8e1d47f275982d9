package fr.phare.web;

/** Halves of surrogate pairs: Java keeps them, UTF-8 and so the database cannot. */
public final class Surrogates {

    private Surrogates() {}

    /** Whether {@code text} holds half a pair. */
    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
