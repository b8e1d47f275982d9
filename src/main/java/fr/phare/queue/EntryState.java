package fr.phare.queue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an entry stands; {@link EntryMove} says how it moves on.
 *
 * <p>Whoever takes, gives back, postpones or exhausts must hold the entry or get it; the machine
 * only wakes, and gives back for those who vanished. No machine ends an entry. What waits may be
 * called at once: what is given back before its moment goes on resting.
 */
public enum EntryState {
    /** In the line, to be called now. */
    WAITING,
    /** Not to be called before some moment: the person wishes it, or a call was in vain. */
    RESTING,
    /** In the hand of one person, under a lease. */
    TAKEN,
    /** All attempts were in vain: a person decides how it ends. */
    UNDECIDED,
    /** The person was reached, or a person decided that it ends. */
    DONE,
    /** The person cancelled it. */
    WITHDRAWN;

    /** Those in which somebody still counts on being called. */
    static final Set<EntryState> OPEN = EnumSet.of(WAITING, RESTING, TAKEN, UNDECIDED);

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
