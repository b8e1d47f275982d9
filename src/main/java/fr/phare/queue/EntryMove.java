package fr.phare.queue;

/** What can happen to an entry; {@link EntryState} says when. */
enum EntryMove {
    TAKE,
    /** Back into the line at once: nothing was tried, or whoever had it vanished. */
    GIVE_BACK,
    /** Tried in vain: not again before some moment. */
    POSTPONE,
    /** That moment has come. */
    WAKE,
    /** Tried in vain for the last time: a person decides. */
    EXHAUST,
    /** It was decided to try again. */
    RESUME,
    FINISH,
    WITHDRAW,
    /** The end was a mistake: back to whoever made it. */
    REOPEN
}
