package fr.phare.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it came.
 *
 * @param line where it began in its file
 * @param form the asking it became
 */
record ImportRow(int line, List<String> cells, RowState state, @Nullable UUID form) {

    ImportRow {
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return "ImportRow[" + line + "]";
    }
}
