package fr.phare.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line as a whole at one moment.
 *
 * @param waiting next first, at most as many as were asked for
 * @param waitingCount capped at {@value #COUNT_CAP} plus one
 * @param longestWaitSince since when the one who waits longest has been waiting
 */
public record Board(
        List<Entry> waiting,
        List<Entry> taken,
        int waitingCount,
        int lateCount,
        @Nullable Instant longestWaitSince) {

    /** Larger counts are shown as “1 000+”. */
    public static final int COUNT_CAP = 1000;
}
