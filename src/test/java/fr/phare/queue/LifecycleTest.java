package fr.phare.queue;

import static fr.phare.queue.EntryMove.EXHAUST;
import static fr.phare.queue.EntryMove.FINISH;
import static fr.phare.queue.EntryMove.GIVE_BACK;
import static fr.phare.queue.EntryMove.LET_REST;
import static fr.phare.queue.EntryMove.POSTPONE;
import static fr.phare.queue.EntryMove.REJOIN;
import static fr.phare.queue.EntryMove.REOPEN;
import static fr.phare.queue.EntryMove.RESUME;
import static fr.phare.queue.EntryMove.TAKE;
import static fr.phare.queue.EntryMove.WAKE;
import static fr.phare.queue.EntryMove.WITHDRAW;
import static fr.phare.queue.EntryState.DONE;
import static fr.phare.queue.EntryState.RESTING;
import static fr.phare.queue.EntryState.TAKEN;
import static fr.phare.queue.EntryState.UNDECIDED;
import static fr.phare.queue.EntryState.WAITING;
import static fr.phare.queue.EntryState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    /** Where each move leads from each state; what is not here is refused. */
    private static final Map<EntryState, Map<EntryMove, EntryState>> LIFE =
            Map.of(
                    WAITING,
                    Map.of(TAKE, TAKEN, FINISH, DONE, WITHDRAW, WITHDRAWN),
                    RESTING,
                    Map.of(
                            TAKE, TAKEN, WAKE, WAITING, REJOIN, WAITING, FINISH, DONE, WITHDRAW,
                            WITHDRAWN),
                    TAKEN,
                    Map.of(
                            GIVE_BACK, WAITING, POSTPONE, RESTING, LET_REST, RESTING, EXHAUST,
                            UNDECIDED, FINISH, DONE, WITHDRAW, WITHDRAWN),
                    UNDECIDED,
                    Map.of(
                            TAKE, TAKEN, LET_REST, RESTING, RESUME, WAITING, REJOIN, WAITING,
                            FINISH, DONE, WITHDRAW, WITHDRAWN),
                    DONE,
                    Map.of(REOPEN, TAKEN),
                    WITHDRAWN,
                    Map.of());

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsMovesAndNoOther(EntryState state) {
        Map<EntryMove, EntryState> allowed = new EnumMap<>(EntryMove.class);
        for (EntryMove move : EntryMove.values()) {
            if (move.from().contains(state)) {
                allowed.put(move, move.to());
            }
        }

        assertThat(allowed).isEqualTo(LIFE.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void eachStateIsReadAsItWasStored(EntryState state) {
        assertThat(EntryState.read(state.stored())).isEqualTo(state);
    }

    @Test
    void noMoveLeadsWhereItStarts() {
        for (EntryMove move : EntryMove.values()) {
            assertThat(move.from()).doesNotContain(move.to());
        }
    }
}
