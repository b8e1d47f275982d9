package fr.phare.queue;

/** What can happen to an entry; {@link EntryState} says when. */
enum EntryMove {
    TAKE,
    GIVE_BACK,
    FINISH,
    WITHDRAW
}
