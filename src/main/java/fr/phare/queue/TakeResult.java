package fr.phare.queue;

import fr.phare.access.AccountId;

/** What came of trying to take an entry. */
public sealed interface TakeResult {

    /** It is yours. */
    record Taken(Entry entry) implements TakeResult {}

    /** Somebody else has it. */
    record HeldBy(AccountId account) implements TakeResult {}

    /** Nothing is waiting, or this entry is closed. */
    record NothingThere() implements TakeResult {}
}
