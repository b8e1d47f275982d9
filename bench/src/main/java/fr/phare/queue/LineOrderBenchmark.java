package fr.phare.queue;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Who is next of the hundred that a take looks at. */
@State(Scope.Benchmark)
public class LineOrderBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final List<Candidate> candidates =
            IntStream.range(0, 100).mapToObj(LineOrderBenchmark::candidate).toList();
    private final LineOrder order =
            new LineOrder(
                    new Taker(new AccountId(new UUID(0, 1)), Set.of(Tier.FRONT_DESK)), NOW, 3);

    private static Candidate candidate(int i) {
        return new Candidate(
                new EntryId(new UUID(i * 7919L, i)),
                i % 10 == 0,
                NOW.plusSeconds(600L * (i % 37) - 7200),
                NOW.minusSeconds(60L * i),
                i % 3 == 0 ? Tier.ECONOMIC : Tier.FRONT_DESK,
                null,
                false);
    }

    @Benchmark
    public List<Candidate> hundred() {
        return order.of(candidates);
    }
}
