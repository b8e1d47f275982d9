package fr.phare.queue;

/** What can happen to an entry; {@link EntryState} says when. */
enum EntryMove {
    TAKE,
    /** Back into the line at once: nothing was tried, or whoever had it vanished. */
    GIVE_BACK,
    /** Tried in vain: not again before some moment. */
    POSTPONE,
    /** Back to its rest: taken before its moment, or asked for a later one. */
    LET_REST,
    /** That moment has come. */
    WAKE,
    /** Tried in vain for the last time: a person decides. */
    EXHAUST,
    /** It was decided to try again. */
    RESUME,
    /** The person asked again, to be called now. */
    REJOIN,
    FINISH,
    WITHDRAW,
    /** The end was a mistake: back to whoever made it. */
    REOPEN
}
