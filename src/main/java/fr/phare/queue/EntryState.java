package fr.phare.queue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of an entry, whole:
 *
 * <pre>
 *             TAKE   GIVE_BACK  POSTPONE  WAKE     EXHAUST    RESUME   FINISH  WITHDRAW   REOPEN
 * WAITING     TAKEN  -          -         -        -          -        DONE    WITHDRAWN  -
 * RESTING     TAKEN  -          -         WAITING  -          -        DONE    WITHDRAWN  -
 * TAKEN       -      WAITING    RESTING   -        UNDECIDED  -        DONE    WITHDRAWN  -
 * UNDECIDED   TAKEN  -          -         -        -          WAITING  DONE    WITHDRAWN  -
 * DONE        -      -          -         -        -          -        -       -          TAKEN
 * WITHDRAWN   -      -          -         -        -          -        -       -          -
 * </pre>
 *
 * Whoever takes, gives back, postpones or exhausts must hold the entry or get it; the machine only
 * wakes, and gives back for those who vanished. No machine ends an entry.
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
            case RESUME -> EnumSet.of(UNDECIDED);
            // A lease may have run out during the very call that ended well.
            case FINISH, WITHDRAW -> OPEN;
            case REOPEN -> EnumSet.of(DONE);
        };
    }

    /** The state that {@code move} leads to. */
    static EntryState after(EntryMove move) {
        return switch (move) {
            case TAKE, REOPEN -> TAKEN;
            case GIVE_BACK, WAKE, RESUME -> WAITING;
            case POSTPONE -> RESTING;
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
