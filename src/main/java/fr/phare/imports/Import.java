package fr.phare.imports;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file that was sent, and how far it has come in.
 *
 * @param fileName null once its rows are gone
 * @param confirmed whether each person is written to
 * @param endedAt when it was stopped, finished or taken back
 */
public record Import(
        ImportId id,
        CellId cell,
        ImportState state,
        @Nullable String fileName,
        Layout layout,
        boolean confirmed,
        String language,
        AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable AccountId startedBy,
        @Nullable Instant endedAt,
        Totals totals) {

    /**
     * How its rows are read.
     *
     * @param meanings of each column
     * @param titled whether the first row holds titles
     */
    public record Layout(List<Meaning> meanings, boolean titled) {

        public Layout {
            meanings = List.copyOf(meanings);
        }
    }

    /** How many rows came to what; while there are rows, {@link ImportRows#totals} knows better. */
    public record Totals(int waiting, int landed, int refused, int withdrawn, int kept) {

        /** Rows that something came of. */
        public int settled() {
            return landed + refused + withdrawn + kept;
        }

        public int all() {
            return waiting + settled();
        }

        /** Those that were taken in, whatever came then. */
        public int taken() {
            return landed + withdrawn + kept;
        }
    }

    public boolean hasRows() {
        return fileName != null;
    }

    /** Whether its askings can still be taken back. */
    public boolean canBeTakenBack() {
        return ImportState.Move.TAKE_BACK.isAllowedFrom(state) && hasRows() && totals.landed() > 0;
    }

    Import with(Totals counted) {
        return new Import(
                id,
                cell,
                state,
                fileName,
                layout,
                confirmed,
                language,
                uploadedBy,
                uploadedAt,
                startedBy,
                endedAt,
                counted);
    }

    AccountId by() {
        return Objects.requireNonNullElse(startedBy, uploadedBy);
    }

    @Override
    public String toString() {
        return "Import[" + id + "]";
    }
}
