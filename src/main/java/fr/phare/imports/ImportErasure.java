package fr.phare.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of uploaded rows. */
@Component
public class ImportErasure {

    /**
     * After an import has ended, or a draft was sent: long enough to correct rows, to notice a
     * mistake after a week-end and to take it back. The askings have an end of their own (GDPR,
     * article 5(1)(e)).
     */
    public static final Duration KEPT = Duration.ofDays(7);

    private final ImportRecords records;
    private final ImportRows rows;

    ImportErasure(ImportRecords records, ImportRows rows) {
        this.records = records;
        this.rows = rows;
    }

    /** Erases the rows of imports at which nobody was at work since {@code cutoff}; how many. */
    @Transactional
    public int erase(Instant cutoff) {
        List<ImportId> due = records.restingSince(cutoff);
        for (ImportId id : due) {
            records.lock(id);
            records.forget(id, rows.totals(id));
            rows.delete(id);
        }
        return due.size();
    }
}
