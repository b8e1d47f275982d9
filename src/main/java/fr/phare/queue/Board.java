package fr.phare.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line as a whole at one moment.
 *
 * @param waiting next first, at most as many as were asked for
 * @param undecided the attempts were used up: a person decides how they end
 * @param resting to be called later, the first who may be called first
 * @param waitingCount capped at {@value #COUNT_CAP} plus one, like the other counts
 * @param longestWaitSince since when the one who waits longest has been waiting
 */
public record Board(
        List<Entry> waiting,
        List<Entry> taken,
        List<Entry> undecided,
        List<Entry> resting,
        int waitingCount,
        int restingCount,
        int lateCount,
        @Nullable Instant longestWaitSince) {

    /** Larger counts are shown as “1 000+”. */
    public static final int COUNT_CAP = 1000;
}
