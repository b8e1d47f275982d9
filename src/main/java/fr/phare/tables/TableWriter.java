package fr.phare.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row, without keeping what was written. Text that a spreadsheet would take
 * for a formula is made harmless.
 */
public interface TableWriter extends Closeable {

    /**
     * Writes one row.
     *
     * @param cells texts, {@code LocalDateTime}, {@code LocalDate}; whatever else, as its text
     */
    void row(List<?> cells) throws IOException;
}
