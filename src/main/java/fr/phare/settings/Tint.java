package fr.phare.settings;

import fr.phare.web.Words;
import java.util.Comparator;
import java.util.List;

/**
 * A colour that can be read on each of {@code grounds}, and they on it; kept as {@code #rrggbb}.
 */
public record Tint(List<Colour> grounds) implements Kind<Colour> {

    private static final Colour BLACK = new Colour(0);

    @Override
    public Reading<Colour> read(String typed) {
        return Colour.of(typed)
                .map(this::readable)
                .orElseGet(() -> new Reading.Refused<>("settings.refused.colour"));
    }

    private Reading<Colour> readable(Colour colour) {
        Colour least =
                grounds.stream().min(Comparator.comparingDouble(colour::contrast)).orElse(BLACK);
        if (grounds.isEmpty() || colour.contrast(least) >= Colour.READABLE) {
            return new Reading.Accepted<>(colour);
        }
        return new Reading.Refused<>(
                "settings.refused.contrast", ratio(colour.contrast(least)), nearest(colour));
    }

    /** The nearest darker colour that is accepted, where {@code grounds} are light. */
    public Colour nearest(Colour colour) {
        Colour darker = colour;
        for (Colour ground : grounds) {
            darker = darker.towards(BLACK, ground, Colour.READABLE);
        }
        return darker;
    }

    /** Rounded down, so that what is refused is never said to be enough. */
    private static double ratio(double contrast) {
        return Math.floor(contrast * 10) / 10;
    }

    @Override
    public String canonical(Colour value) {
        return value.toString();
    }

    @Override
    public String say(Colour value, Words words, String label) {
        return value.toString();
    }
}
