package fr.phare.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param rgb 0xRRGGBB
 */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xFFFFFF);

    /** What WCAG 2.2 AA asks between letters and what is behind them, SC 1.4.3. */
    public static final double READABLE = 4.5;

    private static final int STEPS = 100;
    private static final Pattern FORM = Pattern.compile("#?([0-9a-f]{6})");

    /** {@code #rrggbb}, upper or lower case, the sign left out or not. */
    public static Optional<Colour> of(String text) {
        return Optional.of(FORM.matcher(text.strip().toLowerCase(Locale.ROOT)))
                .filter(found -> found.matches())
                .map(found -> new Colour(Integer.parseInt(found.group(1), 16)));
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return "#%06x".formatted(rgb);
    }

    /** Contrast with {@code other}, 1 to 21: WCAG 2.2, “contrast ratio”. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** WCAG 2.2, “relative luminance”. */
    private double luminance() {
        return 0.2126 * linear(channel(16))
                + 0.7152 * linear(channel(8))
                + 0.0722 * linear(channel(0));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** This with {@code percent} of {@code other} in it. */
    public Colour mixed(Colour other, int percent) {
        int mixed = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int own = channel(shift) * (STEPS - percent);
            mixed |= ((own + other.channel(shift) * percent) / STEPS) << shift;
        }
        return new Colour(mixed);
    }

    /** The first on the way to {@code other} that can be read on {@code ground}. */
    public Colour towards(Colour other, Colour ground, double contrast) {
        for (int percent = 0; percent < STEPS; percent++) {
            Colour mixed = mixed(other, percent);
            if (mixed.contrast(ground) >= contrast) {
                return mixed;
            }
        }
        return other;
    }

    private int channel(int shift) {
        return (rgb >> shift) & 0xFF;
    }
}
