package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever holds an entry does with it; the database's clock decides how long they hold it. */
@Component
@Transactional
public class Holding {

    /**
     * How long an entry stays with someone who gives no sign of life. Browsers slow down pages in
     * the background to one timer a minute: three missed ones are needed.
     */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** An attempt that was begun and never ended is given up after this. */
    private static final Duration LONGEST_CALL = Duration.ofHours(3);

    private static final int WOKEN_AT_ONCE = 1000;

    private static final String VANISHED =
            """
            select e.id from queue.entry e join queue.lease on entry_id = e.id
            where expires_at < now() - case when attempt_open
              then make_interval(secs => :longestCall) else interval '0' end
            """;

    private final JdbcClient jdbc;
    private final EntryMoves moves;
    private final AuditLog audit;
    private final BeforeResult before;

    Holding(JdbcClient jdbc, EntryMoves moves, AuditLog audit, BeforeResult before) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.audit = audit;
        this.before = before;
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
     * Gives an entry back to the line: nothing was tried.
     *
     * @return false when {@code account} holds it no more; it is left to whoever has it now
     */
    public boolean giveBack(EntryId id, AccountId account) {
        return holds(id, account) && giveBack(id);
    }

    /** Into the line, or back to its rest where somebody took it before its moment. */
    boolean giveBack(EntryId id) {
        boolean early =
                jdbc.sql("select not_before > now() from queue.entry where id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single();
        return moves.move(id, early ? EntryMove.LET_REST : EntryMove.GIVE_BACK);
    }

    /**
     * Gives it back with a reason, to somebody or to a tier; it is not offered to {@code account}
     * again as long as there is anybody else, unless it has been late for long.
     */
    public boolean passOn(EntryId id, AccountId account, Handover to) {
        if (!giveBack(id, account)) {
            return false;
        }
        before.keep(id);
        AccountId colleague = to.colleague();
        jdbc.sql(
                        """
                        update queue.entry set owner_id = :owner, tier = coalesce(:tier, tier),
                          refused_by = array_append(array_remove(refused_by, :account), :account)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("owner", colleague == null ? null : colleague.value())
                .param("tier", to.tier() == null ? null : to.tier().stored())
                .param("account", account.value())
                .update();
        audit.record("queue.pass-on", id.value(), to.reason().name());
        return true;
    }

    /** An attempt was in vain: not again before {@code notBefore}. */
    public boolean postpone(EntryId id, AccountId account, Instant notBefore) {
        return tried(id, account, EntryMove.POSTPONE, notBefore);
    }

    /** The last attempt was in vain: a person decides how it ends. */
    public boolean exhaust(EntryId id, AccountId account) {
        return tried(id, account, EntryMove.EXHAUST, null);
    }

    private boolean tried(
            EntryId id, AccountId account, EntryMove move, @Nullable Instant notBefore) {
        if (!holds(id, account) || !moves.move(id, move)) {
            return false;
        }
        before.keep(id);
        jdbc.sql(
                        """
                        update queue.entry set attempts = attempts + 1,
                          not_before = coalesce(:notBefore, not_before)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
                .update();
        return true;
    }

    /** It was decided to try an entry again whose attempts were used up. */
    public boolean resume(EntryId id) {
        boolean resumed = moves.move(id, EntryMove.RESUME);
        if (resumed) {
            jdbc.sql("update queue.entry set not_before = least(not_before, now()) where id = ?")
                    .param(id.value())
                    .update();
        }
        return resumed;
    }

    /**
     * Takes back what {@code account} just said of an entry: it is theirs again, as it was.
     *
     * @param fence of when they held it: nobody may have had it since
     */
    public boolean takeBack(EntryId id, AccountId account, long fence) {
        boolean untouched =
                jdbc.sql(
                                """
                                select 1 from queue.entry e
                                where id = :id and fence = :fence and not exists (
                                  select 1 from queue.entry o
                                  where o.id <> e.id and o.cell_id = e.cell_id
                                    and o.subject_key = e.subject_key and o.state in (:open))
                                for update
                                """)
                        .param("id", id.value())
                        .param("fence", fence)
                        .param("open", EntryState.stored(EntryState.OPEN))
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!untouched
                || !(again(id, account, EntryMove.REOPEN) || again(id, account, EntryMove.TAKE))) {
            return false;
        }
        before.putBack(id, fence);
        return true;
    }

    private boolean again(EntryId id, AccountId account, EntryMove move) {
        return moves.hand(id, move, account, LEASE).isPresent();
    }

    /** Whether {@code account} holds it: then nobody else does until the transaction ends. */
    public boolean holds(EntryId id, AccountId account) {
        jdbc.sql("select 1 from queue.entry where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        return jdbc.sql("select 1 from queue.lease where entry_id = :id and account_id = :account")
                .param("id", id.value())
                .param("account", account.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Returns to the line what people who vanished were holding; how many entries. */
    public int returnExpired() {
        return giveBackAll(
                jdbc.sql(VANISHED + "for update skip locked")
                        .param("longestCall", LONGEST_CALL.toSeconds())
                        .query(UUID.class)
                        .list());
    }

    /** The same for one entry. */
    void returnExpired(EntryId id) {
        giveBackAll(
                jdbc.sql(VANISHED + "and e.id = :id for update skip locked")
                        .param("longestCall", LONGEST_CALL.toSeconds())
                        .param("id", id.value())
                        .query(UUID.class)
                        .list());
    }

    private int giveBackAll(List<UUID> vanished) {
        vanished.forEach(id -> giveBack(new EntryId(id)));
        return vanished.size();
    }

    /** Wakes those whose moment has come; how many. */
    public int wake() {
        return moves.wake(WOKEN_AT_ONCE);
    }
}
