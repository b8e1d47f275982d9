package fr.phare.team;

import fr.phare.access.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away now.
 *
 * @param lastDay of all absences without a gap between them
 * @param untilNoon whether they are back after that day's morning
 * @param deputy the colleague in charge now, where there is one
 */
public record Away(
        AccountId account, LocalDate lastDay, boolean untilNoon, @Nullable AccountId deputy) {}
