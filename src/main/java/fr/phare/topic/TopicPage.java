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
 */
record TopicPage(
        Page page,
        TopicPlace place,
        List<Topic> topics,
        boolean own,
        List<TopicVersion> versions,
        Map<AccountId, String> names,
        int seen,
        String notice) {

    static final Map<String, String> NOTICES =
            Map.of(
                    "enregistre", "topic.done.saved",
                    "annule", "topic.done.undone",
                    "entre-temps", "topic.done.meanwhile");

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
