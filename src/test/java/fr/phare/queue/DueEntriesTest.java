package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PhareTest
@RecordApplicationEvents
class DueEntriesTest {

    @Autowired private ChamberSetup setup;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private DueEntries dueEntries;
    @Autowired private Boards boards;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEvents events;

    private Cell ours;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).createAlone();
    }

    @Test
    void allWhoseMomentHasComeWakeAtOnceEachWithATrace() {
        List<EntryId> due =
                IntStream.range(0, 5).mapToObj(i -> push("due " + i, Duration.ofHours(1))).toList();
        EntryId later = push("later", Duration.ofHours(3));
        passTwoHours();

        dueEntries.everywhere();

        assertThat(due).extracting(this::state).containsOnly(EntryState.WAITING);
        assertThat(due).extracting(this::wakings).containsOnly(1);
        assertThat(state(later)).isEqualTo(EntryState.RESTING);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void whatPeopleWhoVanishedWereHoldingComesBack() {
        EntryId held = heldAndLeft();

        dueEntries.everywhere();

        assertThat(state(held)).isEqualTo(EntryState.WAITING);
    }

    @Test
    void lookingAtTheLineChangesNothingInIt() {
        EntryId held = heldAndLeft();
        EntryId due = push("due", Duration.ofHours(1));
        passTwoHours();

        in(() -> boards.now(10));

        assertThat(state(held)).isEqualTo(EntryState.TAKEN);
        assertThat(state(due)).isEqualTo(EntryState.RESTING);
        assertThat(changes()).isEmpty();
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private EntryId push(String who, Duration notBefore) {
        Instant now = Instant.now();
        NewEntry entry =
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        who,
                        "PH-" + who,
                        false,
                        now,
                        now.plus(notBefore),
                        now.plus(Duration.ofHours(4)),
                        Tier.FRONT_DESK,
                        null);
        return in(() -> arrivals.push(entry));
    }

    private EntryId heldAndLeft() {
        EntryId held = push("held", Duration.ZERO);
        in(() -> queue.take(held, new AccountId(UUID.randomUUID())));
        change("update queue.lease set expires_at = now() - interval '1 second'");
        events.clear();
        return held;
    }

    private void passTwoHours() {
        change("update queue.entry set not_before = not_before - interval '2 hours'");
        events.clear();
    }

    private void change(String sql) {
        in(() -> jdbc.sql(sql).update());
    }

    private EntryState state(EntryId id) {
        return in(() -> queue.find(id).orElseThrow().state());
    }

    private int wakings(EntryId id) {
        return in(
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) from audit.entry where subject_id = ?
                                          and action = 'queue.wake' and account_id is null
                                        """)
                                .param(id.value())
                                .query(Integer.class)
                                .single());
    }

    private Stream<LineChanged> changes() {
        return events.stream(LineChanged.class)
                .filter(change -> change.chamber().equals(ours.chamber()));
    }
}
