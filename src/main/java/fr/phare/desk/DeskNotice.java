package fr.phare.desk;

import fr.phare.casefile.AttemptResult;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryState;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the desk may have to say after an action; message key {@code desk.notice.<name>}. */
enum DeskNotice {
    TAKEN,
    NOBODY,
    GIVEN_BACK,
    PASSED_ON,
    LATER,
    UNDECIDED,
    CLOSED,
    REACHED,
    WRITTEN,
    /** What was undecided is called again. */
    RESUMED,
    /** A manager has given it to somebody. */
    REASSIGNED,
    /** It had come to its end, or somebody had decided, meanwhile. */
    OVER,
    TOO_LATE,
    /** The result was taken back, with what the person was to be written about it. */
    UNSENT,
    /** The result was taken back, but the person has been written about it. */
    SENT,
    /** What was sent was for a case that was merged into this one. */
    MERGED,
    /** The result came from somebody who did not hold the request any more. */
    LOST;

    /**
     * What to say of {@code result}.
     *
     * @param after the request as it stands since, if there is one
     */
    static DeskNotice of(AttemptResult result, @Nullable Entry after) {
        return switch (result) {
            case NO_ANSWER, BUSY, CALL_LATER ->
                    after != null && after.state() == EntryState.UNDECIDED ? UNDECIDED : LATER;
            case GIVEN_BACK -> GIVEN_BACK;
            case PASSED_ON -> PASSED_ON;
            case WRONG_NUMBER, UNREACHABLE -> CLOSED;
            case REACHED -> REACHED;
            case WRITTEN -> WRITTEN;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable DeskNotice read(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
