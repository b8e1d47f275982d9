package fr.phare.topic;

import fr.phare.access.AccountId;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;

/**
 * What the page of topics shows.
 *
 * @param own whether the place has a list of its own
 * @param versions newest first
 * @param seen number of the newest
 * @param notice message key of what was done; empty for nothing
 * @param moved code of the topic that was moved just now; empty for none
 * @param direction in which, as its button says
 */
record TopicPage(
        Page page,
        TopicPlace place,
        List<Topic> topics,
        boolean own,
        List<TopicVersion> versions,
        Map<AccountId, String> names,
        int seen,
        String notice,
        String moved,
        String direction) {

    static final Map<String, String> NOTICES =
            Map.of(
                    "enregistre", "topic.done.saved",
                    "annule", "topic.done.undone",
                    "entre-temps", "topic.done.meanwhile");

    /** What was done, in words; empty for nothing. */
    String done() {
        return topics.stream()
                .filter(topic -> topic.code().equals(moved))
                .findFirst()
                .map(
                        topic ->
                                page.t(
                                        "topic.done.moved",
                                        topic.label(page.language()),
                                        topics.indexOf(topic) + 1,
                                        topics.size()))
                .orElse(notice.isEmpty() ? "" : page.t(notice));
    }

    /** Whether the keyboard stays on that button: so a topic moves several places in a row. */
    boolean staysOn(Topic topic, String button) {
        if (!topic.code().equals(moved)) {
            return false;
        }
        boolean first = topic.equals(topics.getFirst());
        boolean last = topic.equals(topics.getLast());
        String offered = first ? "descendre" : last ? "monter" : direction;
        return button.equals(offered);
    }

    String who(TopicVersion version) {
        AccountId by = version.by();
        String unknown = page.t("topic.somebody");
        return by == null ? unknown : names.getOrDefault(by, unknown);
    }

    /** What was changed: {@code shown loyer} and the like, in words. */
    String what(TopicVersion version) {
        String[] parts = version.what().split(" ", 2);
        String code = parts.length > 1 ? parts[1] : "";
        String label =
                topics.stream()
                        .filter(topic -> topic.code().equals(code))
                        .findFirst()
                        .map(topic -> topic.label(page.language()))
                        .orElse(code);
        return page.t("topic.what." + parts[0], label);
    }
}
