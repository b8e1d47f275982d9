package fr.phare.appearance;

import fr.phare.settings.Colour;

/**
 * The tokens of {@code app.css} that follow from one accent colour, by day and by night. Everything
 * that stands on something else has a contrast of at least 4.5 with it.
 */
record Palette(Colour accent) {

    /** As in {@code app.css}. */
    static final Colour SHIPPED = new Colour(0x0B5566);

    static final Colour LIGHT_PAPER = new Colour(0xFBF8F2);
    static final Colour DARK_CARD = new Colour(0x1D2326);
    static final Colour DARK_INK = new Colour(0x0A2027);

    /** Letters by night are easier to read with more than the least. */
    private static final double NIGHT_CONTRAST = 7;

    private static final int DAY_TINT = 10;
    private static final int NIGHT_TINT = 12;

    /** Behind notes by day: as much of the accent as its own letters can stand. */
    Colour soft() {
        for (int percent = DAY_TINT; percent > 0; percent--) {
            Colour soft = Colour.WHITE.mixed(accent, percent);
            if (accent.contrast(soft) >= Colour.READABLE) {
                return soft;
            }
        }
        return Colour.WHITE;
    }

    Colour nightAccent() {
        return accent.towards(Colour.WHITE, DARK_CARD, NIGHT_CONTRAST);
    }

    Colour nightSoft() {
        return DARK_CARD.mixed(nightAccent(), NIGHT_TINT);
    }

    /** The stylesheet that sets them. */
    String css() {
        return """
        :root { --accent: %s; --accent-ink: %s; --accent-soft: %s; }
        @media (prefers-color-scheme: dark) {
          :root { --accent: %s; --accent-ink: %s; --accent-soft: %s; }
        }
        """
                .formatted(accent, Colour.WHITE, soft(), nightAccent(), DARK_INK, nightSoft());
    }
}
