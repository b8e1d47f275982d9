package fr.phare.settings;

import fr.phare.web.Surrogates;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text on one or several lines, with placeholders in braces.
 *
 * @param longest characters
 * @param mayBeEmpty whether nothing at all is an answer
 */
public record Text(
        int longest, boolean severalLines, boolean mayBeEmpty, List<Placeholder> placeholders)
        implements Kind<Wording> {

    private static final Pattern BRACED = Pattern.compile("\\{[^{}\\n]{0,60}}");

    public static Text line(int longest, Placeholder... placeholders) {
        return new Text(longest, false, false, Arrays.asList(placeholders));
    }

    public static Text lines(int longest, Placeholder... placeholders) {
        return new Text(longest, true, false, Arrays.asList(placeholders));
    }

    /** The same, where nothing may be said. */
    public Text orEmpty() {
        return new Text(longest, severalLines, true, placeholders);
    }

    @Override
    public Reading<Wording> read(String typed) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            return mayBeEmpty
                    ? new Reading.Accepted<>(new Wording(""))
                    : new Reading.Refused<>("settings.refused.empty");
        }
        if (text.length() > longest) {
            return new Reading.Refused<>("settings.refused.long", longest, text.length());
        }
        if (Surrogates.isBroken(text)) {
            return new Reading.Refused<>("settings.refused.characters");
        }
        return wrongPlaceholder(text).orElseGet(() -> new Reading.Accepted<>(new Wording(text)));
    }

    /** Control characters are typed by nobody, and PostgreSQL keeps no zero. */
    private String tidy(String typed) {
        String lines = typed.replaceAll("\\r\\n?", "\n");
        String text = severalLines ? lines : lines.replace('\n', ' ');
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").replaceAll(" +\\n", "\n").strip();
    }

    private Optional<Reading<Wording>> wrongPlaceholder(String text) {
        List<String> used =
                BRACED.matcher(text).results().map(MatchResult::group).distinct().toList();
        Optional<String> unknown =
                used.stream()
                        .filter(
                                one ->
                                        placeholders.stream()
                                                .noneMatch(p -> p.written().equals(one)))
                        .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(unknown(unknown.get()));
        }
        if (BRACED.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            return Optional.of(new Reading.Refused<>("settings.refused.brace"));
        }
        return placeholders.stream()
                .filter(one -> one.required() && !used.contains(one.written()))
                .findFirst()
                .map(one -> new Reading.Refused<>("settings.refused.missing", one.written()));
    }

    private Reading<Wording> unknown(String written) {
        return placeholders.isEmpty()
                ? new Reading.Refused<>("settings.refused.no-placeholder", written)
                : new Reading.Refused<>(
                        "settings.refused.placeholder",
                        written,
                        placeholders.stream()
                                .map(Placeholder::written)
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public String canonical(Wording value) {
        return value.text();
    }

    @Override
    public String say(Wording value, Words words, String label) {
        return value.isEmpty() ? words.t("settings.empty") : value.text();
    }
}
