package fr.phare.chamber;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A cell to open.
 *
 * @param slug two to forty lower-case letters, digits and hyphens, not starting with a hyphen
 * @param phoneShown the number people are called from, E.164
 * @param department INSEE code; its public holidays are kept
 */
public record NewCell(
        String slug,
        String name,
        String phoneShown,
        ZoneId zone,
        String department,
        WeeklyHours hours) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");

    /**
     * @throws IllegalArgumentException when a part has the wrong form
     */
    public NewCell {
        require(isSlug(slug), "slug");
        require(!name.isBlank() && name.length() <= 120, "name");
        require(E164.matcher(phoneShown).matches(), "phoneShown");
        require(PublicHolidays.covers(department), "department");
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    private static void require(boolean condition, String part) {
        if (!condition) {
            throw new IllegalArgumentException("Not a valid " + part + " of a cell");
        }
    }
}
