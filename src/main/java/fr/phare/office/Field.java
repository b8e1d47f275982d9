package fr.phare.office;

import fr.phare.settings.Choice;
import fr.phare.settings.Colour;
import fr.phare.settings.Image;
import fr.phare.settings.Kind;
import fr.phare.settings.Setting;
import fr.phare.settings.Span;
import fr.phare.settings.Text;
import fr.phare.settings.Tint;
import fr.phare.settings.WholeNumber;
import fr.phare.settings.YesNo;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.List;

/**
 * How a setting is typed.
 *
 * @param type which part of {@code office/field.jte}
 * @param options to choose from, where it is a choice; the units, where it is a duration
 * @param unit what stands behind a number
 * @param longest characters of a text
 */
record Field(Type type, Typed typed, List<Option> options, String unit, int longest) {

    /** The parts of the template. */
    enum Type {
        NUMBER,
        DURATION,
        CHOICE,
        LINE,
        LINES,
        COLOUR,
        PICTURE
    }

    /** Something to choose. */
    record Option(String value, String label, boolean chosen) {}

    private static final int MANY = 2;

    static <T> Field of(Setting<T> setting, Typed typed, Words words) {
        Kind<T> kind = setting.kind();
        return switch (kind) {
            case WholeNumber number ->
                    new Field(
                            Type.NUMBER,
                            typed,
                            List.of(),
                            number.unit(MANY, words, setting.label()),
                            12);
            case Span span -> new Field(Type.DURATION, typed, units(typed, words), "", 12);
            case YesNo yesNo ->
                    choice(
                            typed,
                            List.of(
                                    option(true, yesNo, typed, setting, words),
                                    option(false, yesNo, typed, setting, words)));
            case Choice<?> choice -> choice(typed, options(choice, typed, setting, words));
            case Text text ->
                    new Field(
                            text.severalLines() ? Type.LINES : Type.LINE,
                            typed,
                            List.of(),
                            "",
                            text.longest());
            case Tint tint -> new Field(Type.COLOUR, typed, List.of(), "", 7);
            case Image image -> new Field(Type.PICTURE, typed, List.of(), "", 64);
        };
    }

    private static Field choice(Typed typed, List<Option> options) {
        return new Field(Type.CHOICE, typed, options, "", 0);
    }

    private static <E extends Enum<E>> List<Option> options(
            Choice<E> kind, Typed typed, Setting<?> setting, Words words) {
        return kind.constants().stream()
                .map(constant -> option(constant, kind, typed, setting, words))
                .toList();
    }

    private static <V> Option option(
            V value, Kind<V> kind, Typed typed, Setting<?> setting, Words words) {
        String canonical = kind.canonical(value);
        return new Option(
                canonical,
                kind.say(value, words, setting.label()),
                canonical.equals(typed.value()));
    }

    private static List<Option> units(Typed typed, Words words) {
        return Arrays.stream(Span.Unit.values())
                .map(
                        unit ->
                                new Option(
                                        unit.code(),
                                        words.of("office.unit", unit),
                                        unit.code().equals(typed.unit())))
                .toList();
    }

    /** A field for colours holds nothing else: what is none is shown as it was typed. */
    String inputType() {
        boolean colour = type == Type.COLOUR && Colour.of(typed.value()).isPresent();
        return colour ? "color" : "text";
    }
}
