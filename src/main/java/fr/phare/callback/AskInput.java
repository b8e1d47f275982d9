package fr.phare.callback;

import fr.phare.web.Words;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was typed or sent, before anything of it is believed; {@code null} where nothing was.
 *
 * @param preferredFrom ISO 8601 with offset
 * @param told what was answered about aids and is taken along: canonical values by fact
 */
public record AskInput(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String siret,
        @Nullable String postcode,
        @Nullable String topic,
        boolean urgent,
        @Nullable String message,
        @Nullable String preferredFrom,
        Map<String, String> told) {

    public AskInput {
        told = Map.copyOf(told);
    }

    static final AskInput EMPTY =
            new AskInput(null, null, null, null, null, null, null, false, null, null, Map.of());

    /** The same about {@code topic}. */
    AskInput withTopic(String code) {
        return new AskInput(
                name,
                phone,
                contact,
                email,
                siret,
                postcode,
                code,
                urgent,
                message,
                preferredFrom,
                told);
    }

    /** The same under a name that says everywhere that it is a trial. */
    AskInput asTrial(Words words) {
        return new AskInput(
                name == null || name.isBlank() ? name : words.t("callback.trial.name", name),
                phone,
                contact,
                email,
                siret,
                postcode,
                topic,
                urgent,
                message,
                preferredFrom,
                told);
    }

    /** What two equal askings share, for the comparison of repeated requests. */
    String canonical() {
        String asked =
                String.join(
                        "\u0000",
                        part(name),
                        part(phone),
                        part(contact),
                        part(email),
                        part(siret),
                        part(postcode),
                        part(topic),
                        Boolean.toString(urgent),
                        part(message),
                        part(preferredFrom));
        return told.isEmpty() ? asked : asked + "\u0000" + new TreeMap<>(told);
    }

    private static String part(@Nullable String text) {
        return text == null ? "\u0001" : text;
    }

    /** Not the content: an asking is personal. */
    @Override
    public String toString() {
        return "AskInput";
    }
}
