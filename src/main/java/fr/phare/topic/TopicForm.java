package fr.phare.topic;

import fr.phare.queue.Tier;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A topic as typed.
 *
 * @param tier name of a {@link Tier}
 */
record TopicForm(String french, String english, String tier, String script) {

    static final TopicForm EMPTY = new TopicForm("", "", Tier.FRONT_DESK.name(), "");

    static TopicForm of(Topic topic) {
        return new TopicForm(topic.french(), topic.english(), topic.tier().name(), topic.script());
    }

    static TopicForm of(Map<String, String> sent) {
        return new TopicForm(
                line(sent.getOrDefault("french", "")),
                line(sent.getOrDefault("english", "")),
                sent.getOrDefault("tier", ""),
                text(sent.getOrDefault("script", "")));
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String text(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    }

    /** The topic meant, as {@code code}; else empty, and {@code errors} say why. */
    Optional<Topic> read(String code, boolean hidden, Words words, FieldErrors errors) {
        checkLabel("french", french, words, errors);
        if (!english.isEmpty()) {
            checkLabel("english", english, words, errors);
        }
        Optional<Tier> best =
                Arrays.stream(Tier.values()).filter(one -> one.name().equals(tier)).findFirst();
        if (best.isEmpty()) {
            errors.add("tier", words.t("topic.error.tier"));
        }
        if (script.length() > Topic.LONGEST_SCRIPT) {
            errors.add("script", words.t("topic.error.script", Topic.LONGEST_SCRIPT));
        }
        return errors.isEmpty()
                ? Optional.of(new Topic(code, french, english, hidden, best.orElseThrow(), script))
                : Optional.empty();
    }

    private static void checkLabel(String field, String label, Words words, FieldErrors errors) {
        if (label.isEmpty() || label.length() > Topic.LONGEST_LABEL) {
            errors.add(field, words.t("topic.error.label", Topic.LONGEST_LABEL));
        }
    }
}
