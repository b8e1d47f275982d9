package fr.phare.queue;

import static fr.phare.queue.EntryState.DONE;
import static fr.phare.queue.EntryState.RESTING;
import static fr.phare.queue.EntryState.TAKEN;
import static fr.phare.queue.EntryState.UNDECIDED;
import static fr.phare.queue.EntryState.WAITING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can happen to an entry: from where, and where it leads. The whole life of an entry, shown as
 * a table in {@code docs/queue.md}.
 */
enum EntryMove {
    /** Somebody takes it, as the next or by choice. */
    TAKE(EnumSet.of(WAITING, RESTING, UNDECIDED), TAKEN),
    /** Back into the line at once: nothing was tried, or whoever had it vanished. */
    GIVE_BACK(EnumSet.of(TAKEN), WAITING),
    /** Tried in vain: not again before some moment. */
    POSTPONE(EnumSet.of(TAKEN), RESTING),
    /** Back to its rest: taken before its moment, or asked for a later one. */
    LET_REST(EnumSet.of(TAKEN, UNDECIDED), RESTING),
    /** That moment has come. */
    WAKE(EnumSet.of(RESTING), WAITING),
    /** Tried in vain for the last time: a person decides. */
    EXHAUST(EnumSet.of(TAKEN), UNDECIDED),
    /** It was decided to try again. */
    RESUME(EnumSet.of(UNDECIDED), WAITING),
    /** The person asked again, to be called now. */
    REJOIN(EnumSet.of(RESTING, UNDECIDED), WAITING),
    /** The person was reached, or an honest end was decided: also after the lease ran out. */
    FINISH(EntryState.OPEN, DONE),
    /** Nobody wants to be called any more. */
    WITHDRAW(EntryState.OPEN, EntryState.WITHDRAWN),
    /** The end was a mistake: back to whoever made it. */
    REOPEN(EnumSet.of(DONE), TAKEN);

    /** A copy that nobody can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<EntryState> from;

    private final EntryState to;

    EntryMove(Set<EntryState> from, EntryState to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    /** The states from which it is allowed. */
    Set<EntryState> from() {
        return from;
    }

    /** The state that it leads to. */
    EntryState to() {
        return to;
    }

    /** As the audit names it. */
    String action() {
        return "queue." + name().toLowerCase(Locale.ROOT);
    }
}
