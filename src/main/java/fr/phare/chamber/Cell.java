package fr.phare.chamber;

import fr.phare.storage.ChamberId;
import java.time.ZoneId;

/**
 * A crisis cell: one public page, one number, one set of opening hours.
 *
 * @param slug its name in addresses, unique in the installation
 * @param phoneShown the number people are called from, E.164
 * @param department INSEE code; its public holidays are kept
 */
public record Cell(
        CellId id,
        ChamberId chamber,
        String slug,
        String name,
        String chamberName,
        String phoneShown,
        ZoneId zone,
        String department) {}
