package fr.phare.chamber;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell to open.
 *
 * @param slug two to forty lower-case letters, digits and hyphens, not starting with a hyphen
 * @param phoneShown the number people are called from, E.164
 * @param department INSEE code; its public holidays are kept
 * @param served codes of other départements whose people it calls
 */
public record NewCell(
        String slug,
        String name,
        String phoneShown,
        ZoneId zone,
        String department,
        WeeklyHours hours,
        List<String> served) {

    public static final int LONGEST_NAME = 120;

    /** Leaves room for a number behind it. */
    private static final int LONGEST_PROPOSAL = 36;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");

    /**
     * @throws IllegalArgumentException when a part has the wrong form
     */
    public NewCell {
        require(isSlug(slug), "slug");
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "name");
        require(E164.matcher(phoneShown).matches(), "phoneShown");
        require(PublicHolidays.covers(department), "department");
        served = List.copyOf(served);
    }

    /** One that serves no other département. */
    public NewCell(
            String slug,
            String name,
            String phoneShown,
            ZoneId zone,
            String department,
            WeeklyHours hours) {
        this(slug, name, phoneShown, zone, department, hours, List.of());
    }

    CellDetails details() {
        return new CellDetails(name, slug, phoneShown, zone, department, served);
    }

    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** The address that a name suggests: {@code pas-de-calais}; {@code cellule} where none does. */
    public static String slugOf(String name) {
        String plain =
                Normalizer.normalize(
                                name.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST_PROPOSAL));
        return isSlug(cut) ? cut.replaceAll("-$", "") : "cellule";
    }

    private static void require(boolean condition, String part) {
        if (!condition) {
            throw new IllegalArgumentException("Not a valid " + part + " of a cell");
        }
    }
}
