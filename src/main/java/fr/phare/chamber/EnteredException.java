package fr.phare.chamber;

import java.util.List;
import java.util.UUID;

/**
 * Exceptional hours as they stand in the database.
 *
 * @param broken references of the promises they broke when they were entered
 */
record EnteredException(UUID id, ExceptionalHours hours, List<String> broken) {}
