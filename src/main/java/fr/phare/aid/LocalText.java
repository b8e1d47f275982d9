package fr.phare.aid;

import java.util.Locale;

/** A text of the catalogue in both languages. */
public record LocalText(String fr, String en) {

    /** English where {@code locale} is English, else French. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
