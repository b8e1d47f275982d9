package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A call made to try the number that a cell shows.
 *
 * @param phone E.164, as it was then
 */
record NumberTest(String phone, Result result, AccountId by, Instant at) {

    /** Who answered. */
    enum Result {
        US,
        MACHINE,
        NOBODY,
        SOMEBODY_ELSE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Result> read(String stored) {
            return Arrays.stream(values()).filter(one -> one.stored().equals(stored)).findFirst();
        }

        /** Whether the number leads to the cell. */
        boolean isRight() {
            return this == US || this == MACHINE;
        }
    }
}
