package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.storage.Wall;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one line: push, take, give back, finish. The database's clock decides leases; row locks make
 * sure that two people never get the same entry.
 */
@Component
@Transactional
public class Queue {

    static final String FIND =
            "select "
                    + EntryRows.COLUMNS
                    + " from queue.entry e left join queue.lease l on l.entry_id = e.id ";

    /**
     * An entry that was pushed, as it stood before if it was there.
     *
     * @param early it is not to be called yet
     */
    private record Joined(EntryId id, EntryState state, boolean early) {}

    private final JdbcClient jdbc;
    private final Line line;
    private final Holding holding;
    private final EntryMoves moves;
    private final LineMemory memory;

    Queue(JdbcClient jdbc, Line line, Holding holding, EntryMoves moves, LineMemory memory) {
        this.jdbc = jdbc;
        this.line = line;
        this.holding = holding;
        this.moves = moves;
        this.memory = memory;
    }

    /**
     * Adds an entry, or joins the open one with the same key, which then keeps the earlier promise
     * and the greater urgency.
     */
    public EntryId push(NewEntry entry) {
        Joined joined = insertOrJoin(entry);
        rejoin(joined);
        memory.joined(Wall.current(), true, entry.promisedBy());
        memory.joined(Wall.current(), false, entry.promisedBy());
        moves.changed();
        return joined.id();
    }

    /** Whoever rests or is undecided, and asks again, is called when they wish now. */
    private void rejoin(Joined joined) {
        switch (joined.state()) {
            case RESTING -> {
                if (!joined.early()) {
                    moves.move(joined.id(), EntryMove.REJOIN);
                }
            }
            case UNDECIDED ->
                    moves.move(joined.id(), joined.early() ? EntryMove.LET_REST : EntryMove.REJOIN);
            default -> {
                // waits, or is in somebody's hand: there it stays
            }
        }
    }

    /** Where several are pushed together, an asking is younger than its transaction. */
    private Joined insertOrJoin(NewEntry entry) {
        return jdbc.sql(
                        """
                        insert into queue.entry as e (cell_id, kind, subject_key, reference,
                          urgent, asked_at, not_before, promised_by, tier,
                          owner_id, state)
                        values (:cell, :kind, :key, :reference,
                          :urgent, :asked, :notBefore, :promised, :tier, :owner,
                          case when :notBefore > greatest(now(), :asked)
                            then 'resting' else 'waiting' end)
                        on conflict (cell_id, subject_key) where state in
                          ('waiting', 'resting', 'taken', 'undecided')
                        do update set
                          urgent = e.urgent or excluded.urgent,
                          owner_id = coalesce(e.owner_id, excluded.owner_id),
                          promised_by = least(e.promised_by, excluded.promised_by),
                          not_before = case when e.state = 'undecided' then excluded.not_before
                            else least(e.not_before, excluded.not_before) end
                        returning id, state, not_before > greatest(now(), :asked) as early
                        """)
                .param("cell", entry.cell().value())
                .param("kind", entry.kind().stored())
                .param("key", entry.subjectKey())
                .param("reference", entry.reference())
                .param("urgent", entry.urgent())
                .param("asked", Timestamp.from(entry.askedAt()))
                .param("notBefore", Timestamp.from(entry.notBefore()))
                .param("promised", Timestamp.from(entry.promisedBy()))
                .param("tier", entry.tier().stored())
                .param("owner", entry.owner() == null ? null : entry.owner().value())
                .query(
                        (row, number) ->
                                new Joined(
                                        new EntryId(row.getObject("id", UUID.class)),
                                        EntryState.read(row.getString("state")),
                                        row.getBoolean("early")))
                .single();
    }

    /** Those of {@code subjects} that have an open entry of {@code cell}. */
    @Transactional(readOnly = true)
    public Set<String> waiting(CellId cell, Collection<String> subjects) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select subject_key from queue.entry
                                where cell_id = :cell and subject_key = any (:keys) and state in
                                  ('waiting', 'resting', 'taken', 'undecided')
                                """)
                        .param("cell", cell.value())
                        .param("keys", subjects.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The next entry for {@code taker}, in the order of {@link LineOrder}. */
    public TakeResult takeNext(Taker taker) {
        return line.lockNext(taker)
                .or(
                        () ->
                                holding.wake() + holding.returnExpired() > 0
                                        ? line.lockNext(taker)
                                        : Optional.empty())
                .map(next -> hand(next.id(), taker.account(), next.why()))
                .orElseGet(TakeResult.NothingThere::new);
    }

    /** That very entry for {@code account}. */
    public TakeResult take(EntryId id, AccountId account) {
        holding.returnExpired(id);
        Optional<Entry> locked = lock(id);
        if (locked.isEmpty() || !locked.get().isOpen()) {
            return new TakeResult.NothingThere();
        }
        AccountId holder = locked.get().holder();
        if (account.equals(holder)) {
            return new TakeResult.Taken(locked.get(), Reason.CHOSEN);
        }
        return holder == null ? hand(id, account, Reason.CHOSEN) : new TakeResult.HeldBy(holder);
    }

    /** The entry, which nobody else changes or joins until the end of the transaction. */
    public Optional<Entry> lock(EntryId id) {
        jdbc.sql("select 1 from queue.entry where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** What {@code account} holds, the longest held first. */
    @Transactional(readOnly = true)
    public List<EntryId> heldBy(AccountId account) {
        return jdbc.sql("select entry_id from queue.lease where account_id = ? order by taken_at")
                .param(account.value())
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    private TakeResult hand(EntryId id, AccountId account, Reason why) {
        return moves.hand(id, EntryMove.TAKE, account, Holding.LEASE)
                .<TakeResult>map(entry -> new TakeResult.Taken(entry, why))
                .orElseGet(TakeResult.NothingThere::new);
    }

    /** The person was reached, or an honest end was decided. */
    public boolean finish(EntryId id) {
        return moves.move(id, EntryMove.FINISH);
    }

    /** Nobody wants to be called any more. */
    public boolean withdraw(EntryId id) {
        return moves.move(id, EntryMove.WITHDRAW);
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(EntryId id) {
        return jdbc.sql(FIND + "where e.id = :id")
                .param("id", id.value())
                .query(EntryRows::read)
                .optional();
    }
}
