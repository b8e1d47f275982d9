package fr.phare.queue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of an entry, whole:
 *
 * <pre>
 *            WAITING    RESTING    TAKEN      UNDECIDED  DONE   WITHDRAWN
 * TAKE       TAKEN      TAKEN      -          TAKEN      -      -
 * GIVE_BACK  -          -          WAITING    -          -      -
 * POSTPONE   -          -          RESTING    -          -      -
 * LET_REST   -          -          RESTING    RESTING    -      -
 * WAKE       -          WAITING    -          -          -      -
 * EXHAUST    -          -          UNDECIDED  -          -      -
 * RESUME     -          -          -          WAITING    -      -
 * REJOIN     -          WAITING    -          WAITING    -      -
 * FINISH     DONE       DONE       DONE       DONE       -      -
 * WITHDRAW   WITHDRAWN  WITHDRAWN  WITHDRAWN  WITHDRAWN  -      -
 * REOPEN     -          -          -          -          TAKEN  -
 * </pre>
 *
 * Whoever takes, gives back, postpones or exhausts must hold the entry or get it; the machine only
 * wakes, and gives back for those who vanished. No machine ends an entry. What waits may be called
 * at once: what is given back before its moment goes on resting.
 */
public enum EntryState {
    WAITING,
    /** Not to be called before some moment: the person wishes it, or a call was in vain. */
    RESTING,
    TAKEN,
    /** All attempts were in vain: a person decides how it ends. */
    UNDECIDED,
    DONE,
    WITHDRAWN;

    /** Those in which somebody still counts on being called. */
    static final Set<EntryState> OPEN = EnumSet.of(WAITING, RESTING, TAKEN, UNDECIDED);

    /** The states from which {@code move} is allowed. */
    static Set<EntryState> from(EntryMove move) {
        return switch (move) {
            case TAKE -> EnumSet.of(WAITING, RESTING, UNDECIDED);
            case GIVE_BACK, POSTPONE, EXHAUST -> EnumSet.of(TAKEN);
            case WAKE -> EnumSet.of(RESTING);
            case LET_REST -> EnumSet.of(TAKEN, UNDECIDED);
            case RESUME -> EnumSet.of(UNDECIDED);
            case REJOIN -> EnumSet.of(RESTING, UNDECIDED);
            // A lease may have run out during the very call that ended well.
            case FINISH, WITHDRAW -> OPEN;
            case REOPEN -> EnumSet.of(DONE);
        };
    }

    /** The state that {@code move} leads to. */
    static EntryState after(EntryMove move) {
        return switch (move) {
            case TAKE, REOPEN -> TAKEN;
            case GIVE_BACK, WAKE, RESUME, REJOIN -> WAITING;
            case POSTPONE, LET_REST -> RESTING;
            case EXHAUST -> UNDECIDED;
            case FINISH -> DONE;
            case WITHDRAW -> WITHDRAWN;
        };
    }

    static Set<String> stored(Set<EntryState> states) {
        return states.stream().map(EntryState::stored).collect(Collectors.toSet());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
