package fr.phare.settings;

/** What came of a wish to change a setting. */
public sealed interface ChangeResult {

    record Changed(Change change) implements ChangeResult {}

    /** It was so already. */
    record Unchanged() implements ChangeResult {}

    record Refused(Reading.Refused<?> why) implements ChangeResult {}

    /** Somebody changed it since it was looked at; nothing was done. */
    record Conflict(Change theirs) implements ChangeResult {}
}
