package fr.phare.imports;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.CellId;
import fr.phare.tables.TableFile;
import fr.phare.tables.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in, row by row: it is never in memory as a whole. */
@Component
class Uploads {

    /**
     * Rows: a storm over a whole région. Bytes: what forms take at most. A longer list is sent in
     * parts.
     */
    static final TableFile.Limits LIMITS = new TableFile.Limits(6_000_000, 20_001);

    static final int MOST_COLUMNS = 60;
    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;

    /** Undoes what was kept of a file that is refused. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final UploadFault fault;

        Refusal(UploadFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        UploadFault fault() {
            return fault;
        }
    }

    private final ImportRecords records;
    private final ImportRows rows;
    private final AuditLog audit;
    private final Clock clock;

    Uploads(ImportRecords records, ImportRows rows, AuditLog audit, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the rows of {@code file} as a draft, with what its titles say of its columns.
     *
     * @throws Refusal where it cannot be read
     */
    @Transactional
    public ImportId keep(
            TableFile.Source file, String name, CellId cell, String language, AccountId by) {
        String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        ImportId id = records.insert(cell, shown, language, by, clock.instant());
        Batch batch = new Batch(id);
        try {
            TableFile.Reading reading = TableFile.read(file, LIMITS, batch::add);
            if (reading instanceof TableFile.Reading.Refused(TableFile.Fault fault)) {
                throw new Refusal(UploadFault.valueOf(fault.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batch.flush();
        records.lay(id, cell, batch.layout());
        audit.record("imports.upload", id.value(), Integer.toString(batch.count));
        return id;
    }

    /** Rows on their way into the table. */
    private final class Batch {

        private final ImportId id;
        private final List<ImportRow> waiting = new ArrayList<>();
        private List<String> first = List.of();
        private int widest;
        private int count;

        Batch(ImportId id) {
            this.id = id;
        }

        void add(TableRow row) {
            first = count == 0 ? row.cells() : first;
            widest = Math.max(widest, row.cells().size());
            if (widest > MOST_COLUMNS) {
                throw new Refusal(UploadFault.TOO_WIDE);
            }
            count++;
            // The database keeps no such character in a text.
            List<String> cells =
                    row.cells().stream().map(cell -> cell.replace("\u0000", "")).toList();
            waiting.add(new ImportRow(row.line(), cells, RowState.WAITING, null));
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            rows.add(id, waiting);
            waiting.clear();
        }

        Import.Layout layout() {
            List<Meaning> meanings = new ArrayList<>(Meaning.of(first));
            boolean titled = meanings.stream().anyMatch(one -> one != Meaning.OTHER);
            meanings.addAll(Collections.nCopies(widest - first.size(), Meaning.OTHER));
            return new Import.Layout(meanings, titled);
        }
    }
}
