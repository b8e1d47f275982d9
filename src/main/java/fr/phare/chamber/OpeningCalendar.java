package fr.phare.chamber;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When a cell is open, day by day, in its own time zone. */
public interface OpeningCalendar {

    ZoneId zone();

    /** The ranges of {@code day}: sorted, without overlap, empty when closed. */
    List<OpenRange> on(LocalDate day);
}
