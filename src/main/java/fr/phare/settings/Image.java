package fr.phare.settings;

import fr.phare.web.Words;
import java.util.regex.Pattern;

/** A picture; kept as its hash, its bytes lie in {@code settings.picture}. */
public record Image() implements Kind<Picture> {

    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})?");

    @Override
    public Reading<Picture> read(String typed) {
        return HASH.matcher(typed).matches()
                ? new Reading.Accepted<>(new Picture(typed))
                : new Reading.Refused<>("settings.refused.picture");
    }

    @Override
    public String canonical(Picture value) {
        return value.hash();
    }

    @Override
    public String say(Picture value, Words words, String label) {
        return words.t(value.isThere() ? "settings.picture.some" : "settings.picture.none");
    }
}
