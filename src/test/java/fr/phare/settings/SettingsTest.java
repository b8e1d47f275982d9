package fr.phare.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.audit.Journal;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhareTest
class SettingsTest {

    private static final Setting<Integer> ATTEMPTS = Setting.number("test.attempts", 3, 1, 9);
    private static final Setting<Integer> MONTHS =
            Setting.number("test.months", 24, 1, 60).ofWholeChamber();

    @Autowired private ChamberSetup setup;
    @Autowired private Settings settings;
    @Autowired private SettingChanges changes;
    @Autowired private Journal journal;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
    }

    @Test
    void theCellGoesBeforeTheChamberBeforeWhatIsShipped() {
        assertThat(now(ATTEMPTS)).isEqualTo(3);
        change(Scope.CHAMBER, "5", 0);
        assertThat(now(ATTEMPTS)).isEqualTo(5);
        change(cell(), "7", 0);
        assertThat(now(ATTEMPTS)).isEqualTo(7);
        assertThat(inside(() -> settings.ofChamber(ATTEMPTS))).isEqualTo(5);
        inside(() -> changes.reset(ATTEMPTS, cell(), 1));
        assertThat(now(ATTEMPTS)).isEqualTo(5);
        inside(() -> changes.reset(ATTEMPTS, Scope.CHAMBER, 1));
        assertThat(now(ATTEMPTS)).isEqualTo(3);
    }

    @Test
    void anotherChamberSeesNothingOfIt() {
        change(Scope.CHAMBER, "5", 0);

        assertThat(Wall.within(theirs.chamber(), () -> settings.of(ATTEMPTS, theirs.id())))
                .isEqualTo(3);
        assertThat(Wall.within(theirs.chamber(), () -> changes.newest(10))).isEmpty();
    }

    @Test
    void theCellOfAnotherChamberCannotBeChanged() {
        assertThatThrownBy(
                        () -> inside(() -> changes.change(ATTEMPTS, Scope.of(theirs.id()), "5", 0)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void undoingGivesExactlyTheFormerAndUndoingThatDoesItAgain() {
        change(cell(), "5", 0);
        Change second = change(cell(), "7", 1);

        Change undone = changed(inside(() -> changes.undo(second, 2)));
        assertThat(now(ATTEMPTS)).isEqualTo(5);
        assertThat(undone.undoes()).isEqualTo(second.id());

        changed(inside(() -> changes.undo(undone, 3)));
        assertThat(now(ATTEMPTS)).isEqualTo(7);
    }

    @Test
    void undoingTheFirstChangeLeavesNoValueOfItsOwn() {
        Change first = change(cell(), "5", 0);
        inside(() -> changes.undo(first, 1));

        assertThat(inside(() -> settings.own(ATTEMPTS, cell()))).isEmpty();
        change(Scope.CHAMBER, "8", 0);
        assertThat(now(ATTEMPTS)).isEqualTo(8);
    }

    @Test
    void everyValueIsKept() {
        change(cell(), "5", 0);
        Change second = change(cell(), "7", 1);
        inside(() -> changes.undo(second, 2));

        assertThat(inside(() -> changes.of(ATTEMPTS, cell(), 10)))
                .extracting(Change::version, Change::from, Change::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "7", "5"),
                        org.assertj.core.groups.Tuple.tuple(2, "5", "7"),
                        org.assertj.core.groups.Tuple.tuple(1, null, "5"));
    }

    @Test
    void whoLookedAtAnOlderValueIsShownTheNewerAndChangesNothing() {
        change(cell(), "5", 0);
        Change theirs = change(cell(), "7", 1);

        assertThat(inside(() -> changes.change(ATTEMPTS, cell(), "9", 1)))
                .isEqualTo(new ChangeResult.Conflict(theirs));
        assertThat(inside(() -> changes.undo(theirs, 1)))
                .isEqualTo(new ChangeResult.Conflict(theirs));
        assertThat(now(ATTEMPTS)).isEqualTo(7);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldOfTheOther() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ChangeResult>> saves =
                    IntStream.rangeClosed(1, 9)
                            .filter(n -> n != 3)
                            .<Callable<ChangeResult>>mapToObj(n -> () -> save(together, n))
                            .toList();
            List<ChangeResult> results =
                    pool.invokeAll(saves).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(ChangeResult.Changed.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(ChangeResult.Conflict.class::isInstance).hasSize(7);
        }
    }

    private ChangeResult save(CyclicBarrier together, int value) throws Exception {
        together.await();
        return inside(() -> changes.change(ATTEMPTS, cell(), String.valueOf(value), 0));
    }

    @Test
    void whatHoldsAnywayIsNotEntered() {
        assertThat(inside(() -> changes.change(ATTEMPTS, cell(), "3", 0)))
                .isEqualTo(new ChangeResult.Unchanged());
        change(cell(), "5", 0);
        assertThat(inside(() -> changes.change(ATTEMPTS, cell(), " 5 ", 1)))
                .isEqualTo(new ChangeResult.Unchanged());
        assertThat(inside(() -> changes.of(ATTEMPTS, cell(), 10))).hasSize(1);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        assertThat(inside(() -> changes.change(ATTEMPTS, cell(), "0", 0)))
                .isInstanceOf(ChangeResult.Refused.class);
        assertThat(inside(() -> changes.newest(10))).isEmpty();
    }

    @Test
    void aValueThatIsOutOfBoundsSinceAnUpdateCountsAsNone() {
        change(cell(), "9", 0);
        Setting<Integer> narrower = Setting.number("test.attempts", 2, 1, 5);

        assertThat(now(narrower)).isEqualTo(2);
    }

    @Test
    void aSettingOfTheWholeChamberHasNoValueOfACell() {
        assertThatThrownBy(() -> inside(() -> changes.change(MONTHS, cell(), "5", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        inside(() -> changes.change(MONTHS, Scope.CHAMBER, "12", 0));
        assertThat(now(MONTHS)).isEqualTo(12);
    }

    @Test
    void everyChangeLeavesALineInTheJournalWithoutTheValue() {
        change(cell(), "5", 0);

        assertThat(inside(() -> journal.of(ours.id().value(), Long.MAX_VALUE, 10)))
                .filteredOn(trace -> "settings.change".equals(trace.action()))
                .extracting(Journal.Trace::detail)
                .containsExactly("test.attempts");
    }

    @Test
    void theApplicationCannotRewriteHistory() {
        change(cell(), "5", 0);
        for (String statement :
                List.of("update settings.value set value = '6'", "delete from settings.value")) {
            assertThatThrownBy(() -> inside(() -> jdbc.sql(statement).update()))
                    .hasRootCauseMessage("ERROR: permission denied for table value");
        }
    }

    private Scope cell() {
        return Scope.of(ours.id());
    }

    private <T> T now(Setting<T> setting) {
        return inside(() -> settings.of(setting, ours.id()));
    }

    private Change change(Scope scope, String typed, int seen) {
        return changed(inside(() -> changes.change(ATTEMPTS, scope, typed, seen)));
    }

    private static Change changed(ChangeResult result) {
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        return ((ChangeResult.Changed) result).change();
    }

    private <T> T inside(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }
}
