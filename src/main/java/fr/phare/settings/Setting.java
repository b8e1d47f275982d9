package fr.phare.settings;

import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that managers may change, declared once in code by the module that owns its meaning.
 *
 * <p>Its key is {@code module.name}. What screens call it stands in the bundle of that module:
 * {@code module.setting.name} and {@code module.setting.name.hint}, for a whole number also {@code
 * .unit}, for a choice one text for each constant, for a text {@code .shipped}.
 *
 * @param <T> type of the value: Integer, Duration, Boolean, an enum, {@link Wording}, {@link
 *     Colour} or {@link Picture}
 */
public final class Setting<T> {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z0-9-]+(\\.(fr|en))?");

    private final String key;
    private final String language;
    private final boolean ofCells;
    private final Kind<T> kind;
    private final Function<Languages, T> shipped;

    private Setting(
            String key,
            String language,
            boolean ofCells,
            Kind<T> kind,
            Function<Languages, T> shipped) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a setting: " + key);
        }
        this.key = key;
        this.language = language;
        this.ofCells = ofCells;
        this.kind = kind;
        this.shipped = shipped;
    }

    /** A whole number between {@code least} and {@code most}, both included. */
    public static Setting<Integer> number(String key, int shipped, int least, int most) {
        return known(key, new WholeNumber(least, most), shipped);
    }

    /** A duration in whole minutes between {@code least} and {@code most}, both included. */
    public static Setting<Duration> duration(
            String key, Duration shipped, Duration least, Duration most) {
        return known(key, new Span(least, most), shipped);
    }

    public static Setting<Boolean> yesNo(String key, boolean shipped) {
        return known(key, new YesNo(), shipped);
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> Setting<E> choice(String key, E shipped) {
        return known(key, new Choice<>(shipped.getDeclaringClass()), shipped);
    }

    /** A colour, readable as letters on each of {@code grounds} and under letters of them. */
    public static Setting<Colour> colour(String key, Colour shipped, Colour... grounds) {
        return known(key, new Tint(Arrays.asList(grounds)), shipped);
    }

    /** A picture; shipped with none. */
    public static Setting<Picture> picture(String key) {
        return known(key, new Image(), Picture.NONE);
    }

    /** One language of a {@link Translated} text; shipped as the bundle says it. */
    static Setting<Wording> text(String key, String language, Text kind) {
        String message = label(key) + ".shipped";
        return new Setting<>(
                key + "." + language,
                language,
                true,
                kind,
                languages -> new Wording(languages.in(language).t(message).strip()));
    }

    private static <T> Setting<T> known(String key, Kind<T> kind, T shipped) {
        if (!(kind.read(kind.canonical(shipped)) instanceof Reading.Accepted)) {
            throw new IllegalArgumentException("Shipped value out of its own bounds: " + key);
        }
        return new Setting<>(key, "", true, kind, languages -> shipped);
    }

    /** The same for the whole chamber only: its cells have no values of their own. */
    public Setting<T> ofWholeChamber() {
        return new Setting<>(key, language, false, kind, shipped);
    }

    /** What it is called, with its language where it has one. */
    public String name(Words words) {
        String label = words.t(label());
        return switch (language) {
            case "fr" -> words.t("settings.in-french", label);
            case "en" -> words.t("settings.in-english", label);
            default -> label;
        };
    }

    /** Name under which values are kept, {@code module.name}, and {@code .fr} or {@code .en}. */
    public String key() {
        return key;
    }

    /** Message key of what screens call it; with {@code .hint}, of what they say about it. */
    public String label() {
        return label(language.isEmpty() ? key : key.substring(0, key.lastIndexOf('.')));
    }

    private static String label(String key) {
        return key.replaceFirst("\\.", ".setting.");
    }

    /** {@code fr} or {@code en} for a text, else empty. */
    public String language() {
        return language;
    }

    /** Whether a cell may differ from its chamber. */
    public boolean ofCells() {
        return ofCells;
    }

    public Kind<T> kind() {
        return kind;
    }

    /** Reads what was typed, or what was kept. */
    public Reading<T> read(String typed) {
        return kind.read(typed);
    }

    /** How {@code value} is kept: {@link #read} of it gives {@code value} again. */
    public String canonical(T value) {
        return kind.canonical(value);
    }

    /** How {@code value} is said on screens. */
    public String say(T value, Words words) {
        return kind.say(value, words, label());
    }

    /** The value where nobody changed it. */
    public T shipped(Languages languages) {
        return shipped.apply(languages);
    }

    /** The placeholders of a text; none of anything else. */
    public List<Placeholder> placeholders() {
        return kind instanceof Text text ? text.placeholders() : List.of();
    }

    @Override
    public String toString() {
        return "Setting[" + key + "]";
    }
}
