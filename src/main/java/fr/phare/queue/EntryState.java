package fr.phare.queue;

import java.util.Locale;
import java.util.Set;

/**
 * The life of an entry, whole:
 *
 * <pre>
 *             TAKE         GIVE_BACK    FINISH   WITHDRAW
 * WAITING     TAKEN        -            DONE     WITHDRAWN
 * TAKEN       -            WAITING      DONE     WITHDRAWN
 * DONE        -            -            -        -
 * WITHDRAWN   -            -            -        -
 * </pre>
 */
public enum EntryState {
    WAITING,
    TAKEN,
    DONE,
    WITHDRAWN;

    /** The states from which {@code move} is allowed. */
    static Set<EntryState> from(EntryMove move) {
        return switch (move) {
            case TAKE -> Set.of(WAITING);
            case GIVE_BACK -> Set.of(TAKEN);
            // A lease may have run out during the very call that ended well.
            case FINISH, WITHDRAW -> Set.of(WAITING, TAKEN);
        };
    }

    /** The state that {@code move} leads to. */
    static EntryState after(EntryMove move) {
        return switch (move) {
            case TAKE -> TAKEN;
            case GIVE_BACK -> WAITING;
            case FINISH -> DONE;
            case WITHDRAW -> WITHDRAWN;
        };
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
