package fr.phare.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.chamber.CellId;
import fr.phare.queue.Tier;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The topics of the current chamber and its cells, mostly without a query. A change made on this
 * node holds at once, one made on another within five seconds.
 */
@Component
public class Topics {

    /** The lists of {@code chamber} are others now. */
    record TopicsChanged(ChamberId chamber) {}

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final TopicRows rows;
    private final TopicList shipped;
    private final Cache<ChamberId, Map<TopicRows.Place, TopicList>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    Topics(TopicRows rows, Languages languages) {
        this.rows = rows;
        this.shipped = shipped(languages.in("fr"), languages.in("en"));
    }

    private static TopicList shipped(Words french, Words english) {
        return new TopicList(
                Arrays.stream(ShippedTopic.values())
                        .map(
                                topic ->
                                        new Topic(
                                                topic.code(),
                                                french.of("callback.topic", topic),
                                                english.of("callback.topic", topic),
                                                false,
                                                Tier.FRONT_DESK,
                                                french.of("topic.guide", topic)))
                        .toList());
    }

    /** What the public page of {@code cell} offers, in its order. */
    public List<Topic> offered(CellId cell) {
        return at(cell).offered();
    }

    /**
     * The topic that a request of {@code cell} has: as the cell calls it, else the chamber, else as
     * Phare is shipped; words of their own are what they are.
     */
    public Topic of(CellId cell, String kept) {
        return at(cell).find(kept)
                .or(() -> at(null).find(kept))
                .or(() -> shipped.find(kept))
                .orElseGet(() -> Topic.words(kept));
    }

    /** The list that holds for {@code cell}; null: for the chamber. */
    TopicList at(@Nullable CellId cell) {
        Optional<TopicList> own = cell == null ? Optional.empty() : own(cell);
        return own.or(() -> own(null)).orElse(shipped);
    }

    /** The list of that very place, where it has one. */
    Optional<TopicList> own(@Nullable CellId cell) {
        return Optional.ofNullable(
                known.get(Wall.current(), chamber -> rows.current())
                        .get(new TopicRows.Place(cell)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TopicsChanged change) {
        known.invalidate(change.chamber());
    }
}
