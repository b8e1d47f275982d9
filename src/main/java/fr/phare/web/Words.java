package fr.phare.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of one language, by message key. */
public final class Words {

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * The text of {@code key} with {@code arguments} filled in.
     *
     * @throws org.springframework.context.NoSuchMessageException when the key is in no file
     */
    public String t(String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, locale);
        return locale.getLanguage().equals("fr") ? spaced(text) : text;
    }

    /** French typography: no line breaks before these signs. */
    private static String spaced(String text) {
        return text.replace(" ?", "\u00a0?")
                .replace(" !", "\u00a0!")
                .replace(" :", "\u00a0:")
                .replace(" ;", "\u00a0;");
    }

    /** The text of a constant: {@code role.FRONT_DESK} for {@code ("role", Role.FRONT_DESK)}. */
    public String of(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }

    public Locale locale() {
        return locale;
    }
}
