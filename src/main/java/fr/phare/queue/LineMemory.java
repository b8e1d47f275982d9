package fr.phare.queue;

import fr.phare.storage.ChamberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Where the line of each chamber begins, as this node last saw it, and how many were taken.
 *
 * <p>Rows that were taken stay in the index as long as any old snapshot (a report, a dump) might
 * need them, and a search from the very beginning reads them all, each time. So it starts where the
 * last one found somebody. What comes in before that point on this node moves it back at once; what
 * another node puts there is seen within {@link #TRUSTED}.
 */
@Component
class LineMemory {

    static final Duration TRUSTED = Duration.ofSeconds(1);

    private static final Instant BEGINNING = Instant.EPOCH;

    private record Part(ChamberId chamber, boolean urgent) {}

    private record Head(Instant promisedBy, long readAt) {}

    private final Map<Part, Head> heads = new ConcurrentHashMap<>();
    private final Map<ChamberId, AtomicLong> turns = new ConcurrentHashMap<>();

    /** Nobody waits there with an earlier promise, as far as is known. */
    Instant head(ChamberId chamber, boolean urgent) {
        Head head = heads.get(new Part(chamber, urgent));
        return head == null || System.nanoTime() - head.readAt() > TRUSTED.toNanos()
                ? BEGINNING
                : head.promisedBy();
    }

    /** A search that began at {@code from} found {@code first}. */
    void found(ChamberId chamber, boolean urgent, Instant from, Instant first) {
        heads.compute(
                new Part(chamber, urgent),
                (part, known) -> {
                    if (known == null || from.equals(BEGINNING)) {
                        return new Head(first, System.nanoTime());
                    }
                    return new Head(first, known.readAt());
                });
    }

    /** Somebody waits there now. */
    void joined(ChamberId chamber, boolean urgent, Instant promisedBy) {
        heads.computeIfPresent(
                new Part(chamber, urgent),
                (part, known) ->
                        promisedBy.isBefore(known.promisedBy())
                                ? new Head(promisedBy, known.readAt())
                                : known);
    }

    /** The number of takes before this one. */
    long nextTurn(ChamberId chamber) {
        return turns.computeIfAbsent(chamber, c -> new AtomicLong()).getAndIncrement();
    }
}
