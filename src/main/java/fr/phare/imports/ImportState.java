package fr.phare.imports;

import java.util.Locale;

/**
 * The life of an import, whole:
 *
 * <pre>
 *              START    STOP     RESUME   END   TAKE_BACK    END_BACK    DISCARD
 * DRAFT        RUNNING  -        -        -     -            -           DISCARDED
 * RUNNING      -        STOPPED  -        DONE  -            -           -
 * STOPPED      -        -        RUNNING  -     TAKING_BACK  -           -
 * DONE         -        -        -        -     TAKING_BACK  -           -
 * TAKING_BACK  -        -        -        -     -            TAKEN_BACK  -
 * </pre>
 *
 * The machine only ends; everything else is somebody's choice.
 */
public enum ImportState {
    /** Looked at, and nothing of it taken in. */
    DRAFT,
    RUNNING,
    STOPPED,
    DONE,
    TAKING_BACK,
    TAKEN_BACK,
    DISCARDED;

    /** What moves an import on. */
    enum Move {
        START,
        STOP,
        RESUME,
        END,
        TAKE_BACK,
        END_BACK,
        DISCARD;

        ImportState to() {
            return switch (this) {
                case START, RESUME -> RUNNING;
                case STOP -> STOPPED;
                case END -> DONE;
                case TAKE_BACK -> TAKING_BACK;
                case END_BACK -> TAKEN_BACK;
                case DISCARD -> DISCARDED;
            };
        }

        boolean isAllowedFrom(ImportState state) {
            return switch (this) {
                case START, DISCARD -> state == DRAFT;
                case STOP, END -> state == RUNNING;
                case RESUME -> state == STOPPED;
                case TAKE_BACK -> state == STOPPED || state == DONE;
                case END_BACK -> state == TAKING_BACK;
            };
        }
    }

    /** Whether the machine is at work on it. */
    public boolean isAtWork() {
        return this == RUNNING || this == TAKING_BACK;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
