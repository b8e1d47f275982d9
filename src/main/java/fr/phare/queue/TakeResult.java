package fr.phare.queue;

import fr.phare.access.AccountId;

/** What came of trying to take an entry. */
public sealed interface TakeResult {

    /** It is yours; {@code why} it was this one. */
    record Taken(Entry entry, Reason why) implements TakeResult {}

    /** Somebody else has it. */
    record HeldBy(AccountId account) implements TakeResult {}

    /** Nothing is waiting, or this entry is closed. */
    record NothingThere() implements TakeResult {}
}
