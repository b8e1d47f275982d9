package fr.phare.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that may have placeholders in braces; empty where nothing is to be said. */
public record Wording(String text) {

    private static final Pattern BRACED = Pattern.compile("\\{([^{}\\n]+)}");

    /** The text with what {@code values} say for each placeholder, by its name. */
    public String with(Map<String, String> values) {
        return BRACED.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(found.group(1), found.group())));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
