package fr.phare.topic;

import fr.phare.audit.AuditLog;
import fr.phare.chamber.CellId;
import fr.phare.storage.Wall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes lists of topics and takes changes back; everything that ever held is kept. */
@Component
class TopicChanges {

    private final TopicRows rows;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    TopicChanges(TopicRows rows, AuditLog audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    /** The newest versions, newest first. */
    List<TopicVersion> versions(@Nullable CellId cell) {
        return rows.versions(cell);
    }

    /**
     * Makes {@code list} the list of that place; null: it has none of its own any more.
     *
     * @param cell null: the whole chamber
     * @param seen number of the version that was looked at, 0 where there was none
     * @return false, and nothing is done, where somebody changed it since
     */
    @Transactional
    boolean change(@Nullable CellId cell, @Nullable TopicList list, String what, int seen) {
        if (!rows.add(cell, list, what, seen)) {
            return false;
        }
        audit.record("topic.change", cell == null ? Wall.current().value() : cell.value(), what);
        events.publishEvent(new Topics.TopicsChanged(Wall.current()));
        return true;
    }

    /** Sets what was before version {@code number}, exactly. */
    @Transactional
    boolean undo(@Nullable CellId cell, int number, int seen) {
        Optional<TopicVersion> before =
                versions(cell).stream()
                        .filter(version -> version.number() == number - 1)
                        .findFirst();
        return change(cell, before.map(TopicVersion::list).orElse(null), "undone", seen);
    }
}
