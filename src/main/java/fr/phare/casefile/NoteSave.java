package fr.phare.casefile;

import java.time.Instant;

/** What came of saving a note. */
public sealed interface NoteSave {

    /** On disk. */
    record Saved(int version, Instant at) implements NoteSave {}

    /** Somebody saved something else meanwhile; nothing was overwritten. */
    record Conflict(int version, String text) implements NoteSave {

        @Override
        public String toString() {
            return "Conflict[" + version + "]";
        }
    }

    /** No such conversation in this chamber. */
    record NoSuchExchange() implements NoteSave {}
}
