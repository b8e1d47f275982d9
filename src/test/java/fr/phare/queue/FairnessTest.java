package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A wave that never ends, three people of different tiers who take in no order, and some who are
 * refused again and again: each is taken, or offered, within the bound that {@link LineOrder}
 * promises.
 */
class FairnessTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T09:07:00Z");
    private static final int TURNS = 300;
    private static final List<Taker> TEAM =
            List.of(
                    new Taker(new AccountId(new UUID(1, 1)), Set.of(Tier.FRONT_DESK)),
                    new Taker(new AccountId(new UUID(2, 2)), Set.of(Tier.ECONOMIC)),
                    new Taker(new AccountId(new UUID(3, 3)), Set.of(Tier.SPECIALIST)));

    /** Somebody who waits; {@code refusalsLeft} how many refusals it takes until they are taken. */
    private static final class Waiting {

        private final Candidate asked;
        private final Set<AccountId> refusedBy = new HashSet<>();
        private int refusalsLeft;

        private Waiting(Candidate asked, int refusalsLeft) {
            this.asked = asked;
            this.refusalsLeft = refusalsLeft;
        }

        Candidate seenBy(Taker taker) {
            return new Candidate(
                    asked.id(),
                    asked.urgent(),
                    asked.promisedBy(),
                    asked.askedAt(),
                    asked.tier(),
                    asked.owner(),
                    refusedBy.contains(taker.account()));
        }
    }

    /** Since which turn, and how many with an earlier promise waited then. */
    private record Overdue(int turn, long earlier) {}

    private record Refusal(int turn, Instant promisedBy) {}

    private final Map<EntryId, Waiting> line = new HashMap<>();
    private final Map<EntryId, Overdue> overdue = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    @Property(tries = 60)
    void nobodyStarvesWhoeverTakesAndRefuses(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int perTurn) {
        line.clear();
        overdue.clear();
        refusals.clear();
        Random random = new Random(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            Instant now = BEGIN.plusSeconds(120L * turn);
            for (int i = 0; i < perTurn; i++) {
                arrive(random, now, turn * 3 + i);
            }
            noteOverdue(now, turn);
            take(TEAM.get(random.nextInt(TEAM.size())), now, turn);
        }
        line.keySet().forEach(id -> isWithinBound(id, TURNS));
        assertThat(refusals).isNotEmpty();
    }

    private void arrive(Random random, Instant now, int number) {
        Taker known = TEAM.get(random.nextInt(TEAM.size()));
        Candidate asked =
                new Candidate(
                        new EntryId(new UUID(7, number)),
                        random.nextInt(3) > 0,
                        now.plusSeconds(random.nextInt(3600)),
                        now,
                        List.of(Tier.values()).get(random.nextInt(3)),
                        random.nextInt(3) == 0 ? known.account() : null,
                        false);
        line.put(asked.id(), new Waiting(asked, random.nextInt(5) == 0 ? 4 : 0));
    }

    private void take(Taker taker, Instant now, int turn) {
        List<Candidate> seen = line.values().stream().map(one -> one.seenBy(taker)).toList();
        Candidate next = new LineOrder(taker, now, turn).of(seen).getFirst();
        Waiting waiting = Objects.requireNonNull(line.get(next.id()));
        if (waiting.refusalsLeft-- > 0) {
            waiting.refusedBy.add(taker.account());
            refusals.add(new Refusal(turn, next.promisedBy()));
            return;
        }
        isWithinBound(next.id(), turn);
        line.remove(next.id());
    }

    private void noteOverdue(Instant now, int turn) {
        for (Waiting one : line.values()) {
            if (one.asked.promisedBy().plus(LineOrder.OVERDUE).isBefore(now)) {
                overdue.computeIfAbsent(
                        one.asked.id(), id -> new Overdue(turn, earlier(one.asked.promisedBy())));
            }
        }
    }

    private long earlier(Instant promisedBy) {
        return line.values().stream()
                .filter(other -> other.asked.promisedBy().isBefore(promisedBy))
                .count();
    }

    private void isWithinBound(EntryId id, int turn) {
        Overdue since = overdue.get(id);
        if (since == null) {
            return;
        }
        Instant promisedBy = Objects.requireNonNull(line.get(id)).asked.promisedBy();
        long refused =
                refusals.stream()
                        .filter(one -> one.turn() >= since.turn())
                        .filter(one -> !one.promisedBy().isAfter(promisedBy))
                        .count();
        long bound = 2 * LineOrder.FAIR_TURN * (since.earlier() + refused + 2);
        assertThat((long) turn - since.turn()).isLessThanOrEqualTo(bound);
    }
}
