package fr.phare.settings;

import fr.phare.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A text in both languages: two settings that share a label and placeholders. */
public record Translated(Setting<Wording> french, Setting<Wording> english) {

    /** The text {@code key}, shipped as {@code module.setting.name.shipped} says it. */
    public static Translated text(String key, Text kind) {
        return new Translated(Setting.text(key, "fr", kind), Setting.text(key, "en", kind));
    }

    /** The same for the whole chamber only: its cells have no values of their own. */
    public Translated ofWholeChamber() {
        return new Translated(french.ofWholeChamber(), english.ofWholeChamber());
    }

    /** The one in the language of {@code words}. */
    public Setting<Wording> in(Words words) {
        return in(words.locale().getLanguage());
    }

    /** The one in {@code language}, in French where that is not offered. */
    public Setting<Wording> in(String language) {
        return language.equals("en") ? english : french;
    }

    /** The settings of {@code texts}, for a {@link SettingGroup}. */
    public static List<Setting<?>> all(Translated... texts) {
        return Arrays.stream(texts)
                .<Setting<?>>flatMap(text -> Stream.of(text.french, text.english))
                .toList();
    }
}
