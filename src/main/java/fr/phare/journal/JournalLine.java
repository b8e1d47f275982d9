package fr.phare.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * A trace in words.
 *
 * @param subject what it was done with; its name where it is a colleague, a cell or the chamber
 * @param address of the page of that; empty where the reader has none
 * @param detail empty for none
 */
record JournalLine(
        Instant at,
        String who,
        String what,
        UUID subjectId,
        String subject,
        String address,
        String detail) {}
