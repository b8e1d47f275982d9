package fr.phare.casefile;

import java.util.Locale;

/** What came of trying to reach the person. */
public enum AttemptResult {
    REACHED,
    /** Answered by e-mail, text message or letter, as they had wished. */
    WRITTEN,
    NO_ANSWER,
    BUSY,
    /** Spoke briefly, or left word: to be called at a moment they chose. */
    CALL_LATER,
    WRONG_NUMBER,
    /** Decided by a person after all attempts were in vain. */
    UNREACHABLE,
    /** Not tried: given to somebody else, with a reason. */
    PASSED_ON,
    /** Not tried: given back to the line. */
    GIVEN_BACK;

    /** Whether word passed between them and us, spoken or written: nobody waits any more. */
    public boolean isContact() {
        return this == REACHED || this == WRITTEN;
    }

    /** Whether they were called, and nobody spoke. */
    public boolean isInVain() {
        return this == NO_ANSWER || this == BUSY;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AttemptResult read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
