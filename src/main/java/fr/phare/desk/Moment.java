package fr.phare.desk;

import fr.phare.access.AccountId;
import java.time.Instant;

/**
 * One line of a case's timeline.
 *
 * @param kind message key {@code desk.timeline.<kind>}
 * @param detail an enum constant or id that the template words
 * @param text notes, as written
 */
record Moment(Instant at, AccountId account, String kind, String detail, String text) {

    @Override
    public String toString() {
        return "Moment[" + kind + "]";
    }
}
