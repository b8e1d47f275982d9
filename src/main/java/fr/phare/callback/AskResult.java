package fr.phare.callback;

import fr.phare.web.FieldErrors;

/** What comes of an asking. */
sealed interface AskResult {

    /** Kept, with a promise; the same receipt when the same asking is sent again. */
    record Accepted(Receipt receipt) implements AskResult {}

    /** Nothing was kept; the errors say what to correct. */
    record Invalid(FieldErrors errors) implements AskResult {}

    /** The key was used for another asking. */
    record KeyReused() implements AskResult {}

    /** The cell has no opening day within a year: nothing can be promised. */
    record NeverOpen() implements AskResult {}
}
