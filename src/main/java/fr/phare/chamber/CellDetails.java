package fr.phare.chamber;

import java.time.ZoneId;
import java.util.List;

/**
 * What a cell is called, and where it is.
 *
 * @param slug its name in addresses
 * @param phone the number people are called from, E.164
 * @param department INSEE code; its public holidays are kept
 * @param served codes of other départements, in their order
 */
public record CellDetails(
        String name,
        String slug,
        String phone,
        ZoneId zone,
        String department,
        List<String> served) {

    public CellDetails {
        served = List.copyOf(served);
    }
}
