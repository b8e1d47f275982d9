package fr.phare.web;

import fr.phare.access.Action;
import fr.phare.access.Viewer;
import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: words, times, the viewer, the address of static files.
 *
 * @param path address of the current page, without query
 * @param parts what modules show in the header
 * @param formToken gives the token of {@link #csrf}; asking for it sets a cookie
 */
public record Page(
        Words words,
        @Nullable Viewer viewer,
        String path,
        Supplier<String> formToken,
        Assets assets,
        Clock clock,
        boolean demonstration,
        List<HeaderPart> parts) {

    /** Nobody counts further, and counting further would cost. */
    private static final int COUNT_CAP = 1000;

    /** The same for whoever looks: without a viewer, without a form's token. */
    public Page ofNobody() {
        return new Page(words, null, path, () -> "", assets, clock, demonstration, List.of());
    }

    /** What stands in the header for whoever looks. */
    public List<Content> header() {
        return parts.stream()
                .filter(part -> may(part.action()))
                .map(part -> part.of(this))
                .toList();
    }

    /** The text of {@code key}. */
    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    /** The text of a constant, see {@link Words#of}. */
    public String of(String prefix, Enum<?> constant) {
        return words.of(prefix, constant);
    }

    /** What every form outside the public pages carries as {@code _csrf}. */
    public String csrf() {
        return formToken.get();
    }

    public boolean may(Action action) {
        return viewer != null && viewer.may(action);
    }

    public String language() {
        return words.locale().getLanguage();
    }

    /** Address of a file of {@code static/}, changing with its content. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** A count in words: exact up to a thousand, “1 000+” beyond. */
    public String count(int count) {
        return count > COUNT_CAP ? t("web.count.more") : Integer.toString(count);
    }

    /** How long ago, as people say it: {@code 40 min}, {@code 3 h}, {@code 2 jours}. */
    public String since(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.toMinutes() < 60) {
            return t("web.ago.minutes", Math.max(0, ago.toMinutes()));
        }
        return ago.toHours() < 48
                ? t("web.ago.hours", ago.toHours())
                : t("web.ago.days", ago.toDays());
    }

    /** A moment as people say it: {@code demain 10 h 15}. */
    public String moment(Instant at, ZoneId zone) {
        return new Moments(words, zone).relative(at, clock.instant());
    }

    /** A day in full: {@code mardi 3 novembre 2026}. */
    public String date(LocalDate day) {
        return new Moments(words, ZoneOffset.UTC).date(day);
    }

    /** A moment in full: {@code mardi 3 novembre 2026 à 10 h 15}. */
    public String exactly(Instant at, ZoneId zone) {
        return new Moments(words, zone).full(at);
    }
}
