package fr.phare.settings;

import fr.phare.web.Words;

/** What values of a setting look like: how they are typed, kept and said. Pure. */
public sealed interface Kind<T> permits WholeNumber, Span, YesNo, Choice, Text, Tint, Image {

    /** Reads what was typed, and everything that {@link #canonical} writes. */
    Reading<T> read(String typed);

    /** The one way in which {@code value} is kept. */
    String canonical(T value);

    /**
     * How {@code value} is said on screens.
     *
     * @param label message key of the setting, for words of its own
     */
    String say(T value, Words words, String label);
}
