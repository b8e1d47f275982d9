package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:07:00Z");
    private static final AccountId ANA = new AccountId(new UUID(1, 1));
    private static final AccountId BEN = new AccountId(new UUID(2, 2));
    private static final Taker TAKER = new Taker(ANA, Set.of(Tier.FRONT_DESK));

    private static final int TURNS = 200;

    private int number;

    private Candidate one(boolean urgent, int dueInMinutes, int askedMinutesAgo) {
        return one(urgent, dueInMinutes, askedMinutesAgo, Tier.FRONT_DESK, null);
    }

    private Candidate one(
            boolean urgent,
            int dueInMinutes,
            int askedMinutesAgo,
            Tier tier,
            @Nullable AccountId owner) {
        return new Candidate(
                new EntryId(new UUID(0, ++number)),
                urgent,
                NOW.plus(Duration.ofMinutes(dueInMinutes)),
                NOW.minus(Duration.ofMinutes(askedMinutesAgo)),
                tier,
                owner,
                false);
    }

    private static void comesFirst(Candidate first, Candidate... others) {
        comesFirst(0, first, others);
    }

    private static void comesFirst(long turn, Candidate first, Candidate... others) {
        List<Candidate> all = new ArrayList<>(List.of(others));
        all.add(first);
        assertThat(new LineOrder(TAKER, NOW, turn).of(all).getFirst()).isEqualTo(first);
    }

    @Test
    void urgentOnesComeBeforeLateOnes() {
        comesFirst(one(true, 600, 1), one(false, -50, 2000));
    }

    @Test
    void lateOnesComeBeforeThoseWithTime() {
        comesFirst(one(false, -1, 10), one(false, 1, 2000));
    }

    @Test
    void anEarlierQuarterOfAnHourComesBeforeAnOlderAsking() {
        comesFirst(one(false, 5, 10), one(false, 10, 2000));
    }

    @Test
    void withinOneQuarterOfAnHourTheOlderAskingComesFirst() {
        comesFirst(one(false, 20, 2000), one(false, 9, 10));
    }

    @Test
    void withinOneQuarterOfAnHourThoseOneKnowsComeFirst() {
        comesFirst(
                one(false, 20, 10, Tier.SPECIALIST, ANA),
                one(false, 9, 2000),
                one(false, 9, 3000, Tier.FRONT_DESK, BEN),
                one(false, 9, 3000, Tier.SPECIALIST, null));
    }

    @Test
    void ofAllLateOnesThoseOneKnowsComeFirst() {
        comesFirst(one(false, -1, 10, Tier.FRONT_DESK, ANA), one(false, -500, 2000));
    }

    @Test
    void whoCannotTakeSomebodyIsOfferedEverybodyElseFirst() {
        Candidate refused = refused(one(true, -150, 1500));
        comesFirst(one(false, 9000, 1), refused);
        comesFirst(LineOrder.FAIR_TURN - 1, one(false, 9000, 1), refused);
        comesFirst(2 * LineOrder.FAIR_TURN - 1, refused, one(true, 9000, 1));
    }

    @Test
    void whoIsRefusedByAllDoesNotUseUpTheFairTurnsOfOthers() {
        Candidate refused = refused(one(false, -500, 1000));
        Candidate late = one(false, -300, 1000, Tier.SPECIALIST, BEN);

        comesFirst(LineOrder.FAIR_TURN - 1, late, refused, one(true, -200, 2000));
    }

    private static Candidate refused(Candidate one) {
        return new Candidate(
                one.id(),
                one.urgent(),
                one.promisedBy(),
                one.askedAt(),
                one.tier(),
                one.owner(),
                true);
    }

    @Test
    void everyFourthTurnIsTheirsWhoHaveBeenLateLongest() {
        Candidate longest = one(false, -300, 1000, Tier.SPECIALIST, BEN);
        Candidate[] others = {one(true, -200, 2000), one(false, -10, 3000)};

        comesFirst(3, longest, others);
        comesFirst(7, longest, others);
        comesFirst(4, others[0], longest, others[1]);
    }

    @Test
    void aFairTurnIsNotForThoseJustLate() {
        comesFirst(3, one(true, 600, 1), one(false, -59, 2000));
    }

    /** Why is said of the one who is next, whoever they are. */
    @Test
    void saysWhy() {
        LineOrder order = new LineOrder(TAKER, NOW, 3);
        LineOrder usual = new LineOrder(TAKER, NOW, 0);

        assertThat(order.why(one(false, -90, 1))).isEqualTo(Reason.LONGEST_LATE);
        assertThat(usual.why(one(true, -90, 1))).isEqualTo(Reason.URGENT);
        assertThat(usual.why(one(false, -90, 1))).isEqualTo(Reason.LATE);
        assertThat(usual.why(one(false, 90, 1))).isEqualTo(Reason.PROMISE);
        assertThat(usual.why(one(false, 90, 1, Tier.SPECIALIST, ANA)))
                .isEqualTo(Reason.KNOWN_TO_YOU);
        assertThat(usual.why(one(false, -90, 1, Tier.SPECIALIST, ANA)))
                .isEqualTo(Reason.KNOWN_TO_YOU_AND_LATE);
    }

    /**
     * A wave that never ends: more urgent ones come in than are taken, and always some that the
     * taker knows. Everybody is taken all the same, within the bound that the order promises.
     */
    @Property(tries = 50)
    void nobodyStarves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int perTake) {
        Random random = new Random(seed);
        List<Candidate> line = new ArrayList<>();
        Map<EntryId, Overdue> overdue = new HashMap<>();
        Instant now = NOW;
        for (int turn = 0; turn < TURNS; turn++) {
            now = now.plusSeconds(120);
            for (int i = 0; i < perTake; i++) {
                line.add(arriving(random, now));
            }
            noteOverdue(line, now, turn, overdue);
            Candidate next = new LineOrder(TAKER, now, turn).of(line).getFirst();
            line.remove(next);
        }
        for (Candidate waiting : line) {
            Overdue since = overdue.get(waiting.id());
            if (since != null) {
                long bound = LineOrder.FAIR_TURN * (since.earlier() + 2);
                assertThat((long) TURNS - since.turn()).isLessThanOrEqualTo(bound);
            }
        }
    }

    /** Since which turn, and how many with an earlier promise were there then. */
    private record Overdue(int turn, long earlier) {}

    private Candidate arriving(Random random, Instant now) {
        Instant promised = now.plusSeconds(random.nextInt(3600));
        return new Candidate(
                new EntryId(new UUID(7, ++number)),
                random.nextInt(3) > 0,
                promised,
                now,
                List.of(Tier.values()).get(random.nextInt(3)),
                random.nextInt(3) == 0 ? ANA : null,
                false);
    }

    private static void noteOverdue(
            List<Candidate> line, Instant now, int turn, Map<EntryId, Overdue> overdue) {
        for (Candidate one : line) {
            if (one.promisedBy().plus(LineOrder.OVERDUE).isBefore(now)) {
                overdue.computeIfAbsent(
                        one.id(),
                        id ->
                                new Overdue(
                                        turn,
                                        line.stream()
                                                .map(Candidate::promisedBy)
                                                .filter(one.promisedBy()::isAfter)
                                                .count()));
            }
        }
    }

    /** The same line gives the same order, whatever order it is read in. */
    @Property(tries = 200)
    void theOrderIsTotal(@ForAll long seed) {
        Random random = new Random(seed);
        List<Candidate> line = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            line.add(arriving(random, NOW.minusSeconds(random.nextInt(9000))));
        }
        List<Candidate> shuffled = new ArrayList<>(line);
        java.util.Collections.shuffle(shuffled, random);
        int turn = random.nextInt(8);

        assertThat(new LineOrder(TAKER, NOW, turn).of(shuffled))
                .isEqualTo(new LineOrder(TAKER, NOW, turn).of(line));
    }
}
