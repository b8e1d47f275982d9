package fr.phare.queue;

/** Why somebody was next, to be said in words. */
public enum Reason {
    /** Late longer than anybody: one turn in four is theirs. */
    LONGEST_LATE,
    URGENT,
    KNOWN_TO_YOU_AND_LATE,
    KNOWN_TO_YOU,
    LATE,
    PROMISE,
    /** Chosen by hand. */
    CHOSEN
}
