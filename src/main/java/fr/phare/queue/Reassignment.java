package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an entry to somebody, whoever has it: its holder vanished, or it is nobody's. */
@Component
public class Reassignment {

    /** What came of it. */
    public enum Result {
        DONE,
        /** It is not as it was seen: somebody took it, or said what came of a call. */
        CHANGED,
        /** Nobody counts on being called any more. */
        OVER
    }

    private final JdbcClient jdbc;
    private final Queue queue;
    private final Holding holding;
    private final EntryMoves moves;
    private final AuditLog audit;

    Reassignment(JdbcClient jdbc, Queue queue, Holding holding, EntryMoves moves, AuditLog audit) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.holding = holding;
        this.moves = moves;
        this.audit = audit;
    }

    /**
     * Takes it from whoever holds it, also while they are calling, and gives it to a colleague, a
     * tier or anybody. It stays where it is in the line, or at rest, or undecided. What was said of
     * it before can no longer be taken back: that would undo this too.
     *
     * @param mark of the entry as whoever decides this saw it
     */
    @Transactional
    public Result give(EntryId id, String mark, Handover to) {
        Optional<Entry> entry = queue.lock(id).filter(Entry::isOpen);
        if (entry.isEmpty()) {
            return Result.OVER;
        }
        if (!entry.get().mark().equals(mark)) {
            return Result.CHANGED;
        }
        if (entry.get().state() == EntryState.TAKEN) {
            holding.giveBack(id);
        }
        own(id, to);
        audit.record("queue.reassign", id.value(), to.reason().name());
        moves.changed();
        return Result.DONE;
    }

    /** Whom it is given to may have refused it: somebody has decided otherwise since. */
    private void own(EntryId id, Handover to) {
        AccountId colleague = to.colleague();
        @Nullable UUID owner = colleague == null ? null : colleague.value();
        jdbc.sql(
                        """
                        update queue.entry set owner_id = :owner, tier = coalesce(:tier, tier),
                          fence = fence + 1, refused_by = array_remove(refused_by, :owner)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("owner", owner, Types.OTHER)
                .param("tier", to.tier() == null ? null : to.tier().stored())
                .update();
    }
}
