package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * How long an entry stays with someone who gives no sign of life. Browsers slow down pages in
     * the background to one timer a minute: three missed ones are needed.
     */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** An attempt that was begun and never ended is given up after this. */
    private static final Duration LONGEST_CALL = Duration.ofHours(3);

    static final String FIND =
            "select "
                    + EntryRows.COLUMNS
                    + " from queue.entry e left join queue.lease l on l.entry_id = e.id ";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Queue(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Adds an entry, or joins the open one with the same key, which then keeps the earlier promise
     * and the greater urgency.
     */
    public EntryId push(NewEntry entry) {
        return jdbc.sql(
                        """
                        insert into queue.entry (cell_id, kind, subject_key, reference, urgent,
                          asked_at, not_before, promised_by)
                        values (:cell, :kind, :key, :reference, :urgent,
                          :asked, :notBefore, :promised)
                        on conflict (cell_id, subject_key) where state in ('waiting', 'taken')
                        do update set
                          urgent = queue.entry.urgent or excluded.urgent,
                          promised_by = least(queue.entry.promised_by, excluded.promised_by),
                          not_before = least(queue.entry.not_before, excluded.not_before)
                        returning id
                        """)
                .param("cell", entry.cell().value())
                .param("kind", entry.kind().stored())
                .param("key", entry.subjectKey())
                .param("reference", entry.reference())
                .param("urgent", entry.urgent())
                .param("asked", Timestamp.from(entry.askedAt()))
                .param("notBefore", Timestamp.from(entry.notBefore()))
                .param("promised", timestamp(entry.promisedBy()))
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** The next entry for {@code account}: urgent ones first, then by promise, then by age. */
    public TakeResult takeNext(AccountId account) {
        returnExpired();
        return jdbc.sql(
                        """
                        select id from queue.entry
                        where state = 'waiting' and not_before <= now()
                        order by urgent desc, promised_by, id
                        limit 1 for update skip locked
                        """)
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .optional()
                .<TakeResult>map(id -> lease(id, account))
                .orElseGet(TakeResult.NothingThere::new);
    }

    /** That very entry for {@code account}. */
    public TakeResult take(EntryId id, AccountId account) {
        returnExpired();
        Optional<Entry> locked = lock(id);
        if (locked.isEmpty() || !locked.get().isOpen()) {
            return new TakeResult.NothingThere();
        }
        AccountId holder = locked.get().holder();
        if (account.equals(holder)) {
            return new TakeResult.Taken(locked.get());
        }
        if (holder != null) {
            return new TakeResult.HeldBy(holder);
        }
        return locked.get().state() == EntryState.WAITING
                ? lease(id, account)
                : find(id).map(Queue::heldBySomebody).orElseGet(TakeResult.NothingThere::new);
    }

    /** The entry, which nobody else changes or joins until the end of the transaction. */
    public Optional<Entry> lock(EntryId id) {
        jdbc.sql("select 1 from queue.entry where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** Taken by somebody while we waited for the row. */
    private static TakeResult heldBySomebody(Entry entry) {
        AccountId holder = entry.holder();
        return holder == null ? new TakeResult.NothingThere() : new TakeResult.HeldBy(holder);
    }

    /** What {@code account} holds, the longest held first. */
    @Transactional(readOnly = true)
    public List<EntryId> heldBy(AccountId account) {
        return jdbc.sql("select entry_id from queue.lease where account_id = ? order by taken_at")
                .param(account.value())
                .query((row, number) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    private TakeResult.Taken lease(EntryId id, AccountId account) {
        move(id, EntryMove.TAKE);
        jdbc.sql(
                        """
                        insert into queue.lease (entry_id, account_id, fence, expires_at)
                        select id, :account, fence, now() + make_interval(secs => :seconds)
                        from queue.entry where id = :id
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("seconds", LEASE.toSeconds())
                .update();
        audit.record("queue.take", id.value());
        return new TakeResult.Taken(find(id).orElseThrow());
    }

    /**
     * Keeps an entry with its holder a while longer.
     *
     * @return false when {@code account} holds it no more
     */
    public boolean renew(EntryId id, AccountId account) {
        return jdbc.sql(
                                """
                                update queue.lease
                                set expires_at = now() + make_interval(secs => :seconds)
                                where entry_id = :id and account_id = :account
                                """)
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("seconds", LEASE.toSeconds())
                        .update()
                == 1;
    }

    /**
     * Marks that the holder is trying to reach the person: the entry is not given back meanwhile.
     */
    public void openAttempt(EntryId id, AccountId account) {
        jdbc.sql(
                        """
                        update queue.lease set attempt_open = true
                        where entry_id = :id and account_id = :account
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    /**
     * Gives an entry back to the line, after {@code notBefore} if the attempt failed.
     *
     * @return false when {@code account} holds it no more; it is left to whoever has it now
     */
    public boolean giveBack(EntryId id, AccountId account, Instant notBefore, boolean attempted) {
        boolean held = lock(id).filter(entry -> entry.heldBy(account)).isPresent();
        return held && giveBack(id, notBefore, attempted);
    }

    private boolean giveBack(EntryId id, Instant notBefore, boolean attempted) {
        if (!move(id, EntryMove.GIVE_BACK)) {
            return false;
        }
        jdbc.sql(
                        """
                        update queue.entry set not_before = greatest(not_before, :notBefore),
                          attempts = attempts + :attempted
                        where id = :id
                        """)
                .param("id", id.value())
                .param("notBefore", Timestamp.from(notBefore))
                .param("attempted", attempted ? 1 : 0)
                .update();
        audit.record("queue.give-back", id.value());
        return true;
    }

    /** The person was reached, or an honest end was decided. */
    public boolean finish(EntryId id) {
        boolean moved = move(id, EntryMove.FINISH);
        if (moved) {
            audit.record("queue.finish", id.value());
        }
        return moved;
    }

    /** Nobody wants to be called any more. */
    public boolean withdraw(EntryId id) {
        boolean moved = move(id, EntryMove.WITHDRAW);
        if (moved) {
            audit.record("queue.withdraw", id.value());
        }
        return moved;
    }

    private boolean move(EntryId id, EntryMove move) {
        List<String> from = EntryState.from(move).stream().map(EntryState::stored).toList();
        EntryState to = EntryState.after(move);
        int moved =
                jdbc.sql(
                                """
                                update queue.entry set state = :to,
                                  fence = fence + case when :to = 'taken' then 1 else 0 end,
                                  closed_at = case when :to in ('done', 'withdrawn') then now() end
                                where id = :id and state in (:from)
                                """)
                        .param("id", id.value())
                        .param("to", to.stored())
                        .param("from", from)
                        .update();
        if (moved == 1 && to != EntryState.TAKEN) {
            jdbc.sql("delete from queue.lease where entry_id = ?").param(id.value()).update();
        }
        return moved == 1;
    }

    /** Returns to the line what people who vanished were holding. */
    public int returnExpired() {
        List<UUID> vanished =
                jdbc.sql(
                                """
                                select e.id from queue.entry e join queue.lease on entry_id = e.id
                                where expires_at < now() - case when attempt_open
                                  then make_interval(secs => :longestCall) else interval '0' end
                                for update skip locked
                                """)
                        .param("longestCall", LONGEST_CALL.toSeconds())
                        .query(UUID.class)
                        .list();
        vanished.forEach(id -> giveBack(new EntryId(id), Instant.EPOCH, false));
        return vanished.size();
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(EntryId id) {
        return jdbc.sql(FIND + "where e.id = :id")
                .param("id", id.value())
                .query(EntryRows::read)
                .optional();
    }
}
