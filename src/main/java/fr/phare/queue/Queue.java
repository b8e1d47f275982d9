package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one line: take, give back, finish. The database's clock decides leases; row locks make sure
 * that two people never get the same entry.
 */
@Component
@Transactional
public class Queue {

    static final String FIND =
            "select "
                    + EntryRows.COLUMNS
                    + " from queue.entry e left join queue.lease l on l.entry_id = e.id ";

    private final JdbcClient jdbc;
    private final Line line;
    private final Holding holding;
    private final EntryMoves moves;

    Queue(JdbcClient jdbc, Line line, Holding holding, EntryMoves moves) {
        this.jdbc = jdbc;
        this.line = line;
        this.holding = holding;
        this.moves = moves;
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

    /** Who has it; empty where nobody has. */
    @Transactional(readOnly = true)
    public Optional<Hold> hold(EntryId id) {
        return jdbc.sql(
                        """
                        select account_id, taken_at, attempt_open from queue.lease
                        where entry_id = ?
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new Hold(
                                        new AccountId(row.getObject(1, UUID.class)),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getBoolean(3)))
                .optional();
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
