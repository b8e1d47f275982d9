package fr.phare.office;

import fr.phare.settings.Setting;
import fr.phare.settings.Span;
import java.util.Map;

/**
 * A form of one setting as it was sent.
 *
 * @param value what was typed or chosen
 * @param unit code of a {@link Span.Unit}, for a duration
 * @param seen version that was looked at
 * @param wish which button was pressed
 * @param number where a trial of a text message goes
 */
record Typed(String value, String unit, int seen, Wish wish, String number) {

    /** The buttons of the form. */
    enum Wish {
        SAVE,
        PREVIEW,
        TRIAL
    }

    static Typed of(Map<String, String> sent) {
        return new Typed(
                sent.getOrDefault("valeur", ""),
                sent.getOrDefault("unite", ""),
                number(sent.getOrDefault("version", "")),
                switch (sent.getOrDefault("faire", "")) {
                    case "apercu" -> Wish.PREVIEW;
                    case "essai" -> Wish.TRIAL;
                    default -> Wish.SAVE;
                },
                sent.getOrDefault("numero", ""));
    }

    /** The form of {@code setting} filled in with {@code canonical}. */
    static Typed current(Setting<?> setting, String canonical, int seen) {
        if (setting.kind() instanceof Span) {
            String[] parts = canonical.split(" ", 2);
            return new Typed(parts[0], parts[1], seen, Wish.SAVE, "");
        }
        return new Typed(canonical, "", seen, Wish.SAVE, "");
    }

    /** The same, looked at in version {@code version}. */
    Typed seeing(int version) {
        return new Typed(value, unit, version, wish, number);
    }

    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** As settings read it. */
    String text() {
        return unit.isEmpty() ? value : value + " " + unit;
    }

    /** Not what was typed: a number is personal data. */
    @Override
    public String toString() {
        return "Typed[" + wish + "]";
    }
}
