package fr.phare.topic;

import fr.phare.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of topics as it was kept.
 *
 * @param list null: none of its own
 * @param what code of what was changed, and of the topic
 * @param by null: the machine
 */
record TopicVersion(
        int number, @Nullable TopicList list, String what, @Nullable AccountId by, Instant at) {}
