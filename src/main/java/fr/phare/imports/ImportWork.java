package fr.phare.imports;

import fr.phare.callback.Callbacks;
import fr.phare.callback.FormId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One row at a time: what comes of it and that it came are kept together or not at all, so that
 * wherever work ends, by a crash even, it goes on with the next. Whoever works holds the import for
 * the length of a row: two machines never do the same one.
 */
@Component
class ImportWork {

    private final ImportRecords records;
    private final ImportRows rows;
    private final RowLanding landing;
    private final Callbacks callbacks;
    private final Clock clock;

    ImportWork(
            ImportRecords records,
            ImportRows rows,
            RowLanding landing,
            Callbacks callbacks,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.landing = landing;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** The line that {@link #step} would deal with; empty where there is nothing to do. */
    @Transactional(readOnly = true)
    public Optional<Integer> next(ImportId id) {
        return records.find(id)
                .filter(found -> found.state().isAtWork())
                .flatMap(found -> next(found).map(ImportRow::line));
    }

    /**
     * Deals with the next row, or ends the import where there is none.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean step(ImportId id) {
        Import claimed = records.claim(id).orElse(null);
        if (claimed == null) {
            return false;
        }
        Optional<ImportRow> row = next(claimed);
        row.ifPresentOrElse(found -> settle(claimed, found), () -> end(claimed));
        return row.isPresent();
    }

    /** Gives a row up that fails again and again, whatever it is that fails. */
    @Transactional
    public void giveUp(ImportId id, int line) {
        records.claim(id)
                .ifPresent(
                        claimed ->
                                rows.settle(
                                        id,
                                        line,
                                        claimed.state() == ImportState.RUNNING
                                                ? RowState.REFUSED
                                                : RowState.KEPT));
    }

    private Optional<ImportRow> next(Import one) {
        return rows.next(
                one.id(), one.state() == ImportState.RUNNING ? RowState.WAITING : RowState.LANDED);
    }

    private void settle(Import claimed, ImportRow row) {
        if (claimed.state() == ImportState.RUNNING) {
            landing.land(claimed, row);
        } else {
            FormId form = new FormId(Objects.requireNonNull(row.form()));
            boolean withdrawn = callbacks.withdrawUntouched(form);
            rows.settle(claimed.id(), row.line(), withdrawn ? RowState.WITHDRAWN : RowState.KEPT);
        }
    }

    private void end(Import claimed) {
        ImportState.Move move =
                claimed.state() == ImportState.RUNNING
                        ? ImportState.Move.END
                        : ImportState.Move.END_BACK;
        records.move(claimed.id(), move.to(), clock.instant());
    }
}
