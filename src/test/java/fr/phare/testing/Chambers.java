package fr.phare.testing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.OpenRange;
import fr.phare.chamber.WeeklyHours;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;

/**
 * Makes a fresh chamber with one cell, beside a hostile second chamber with the same: open Monday
 * to Friday, 8:00 to 17:00, in the Nord, unless told otherwise.
 */
public final class Chambers {

    /** Ours, and that of the chamber which must see nothing of it. */
    public record Neighbours(Cell ours, Cell theirs) {}

    private final ChamberSetup setup;
    private String slug = randomSlug();
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private String department = "59";
    private WeeklyHours hours =
            WeeklyHours.on(EnumSet.range(MONDAY, FRIDAY), OpenRange.of("08:00", "17:00"));

    private Chambers(ChamberSetup setup) {
        this.setup = setup;
    }

    public static Chambers by(ChamberSetup setup) {
        return new Chambers(setup);
    }

    public static String randomSlug() {
        return "t-" + UUID.randomUUID().toString().substring(0, 18);
    }

    public Chambers slug(String text) {
        this.slug = text;
        return this;
    }

    public Chambers zone(String id) {
        this.zone = ZoneId.of(id);
        return this;
    }

    public Chambers department(String code) {
        this.department = code;
        return this;
    }

    public Chambers hours(WeeklyHours week) {
        this.hours = week;
        return this;
    }

    /** Our chamber and cell, and the hostile ones. */
    public Neighbours create() {
        return new Neighbours(cell(slug, "Chambre"), cell(randomSlug(), "Chambre voisine"));
    }

    /** Our chamber and cell alone, where a test needs several. */
    public Cell createAlone() {
        return cell(slug, "Chambre");
    }

    private Cell cell(String address, String chamber) {
        return setup.openCell(
                setup.found(chamber),
                new NewCell(
                        address, "Cellule " + address, "+33320000000", zone, department, hours));
    }
}
