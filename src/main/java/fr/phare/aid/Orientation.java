package fr.phare.aid;

import java.time.LocalDate;
import java.util.List;

/**
 * A place to turn to that grants nothing: a court, a listener, a mediator's desk. It has no
 * conditions to compute; an adviser says when it is the way.
 *
 * @param sheet its summary says when to think of it
 * @param lastChecked when somebody last compared this with its sources
 */
public record Orientation(
        AidId id,
        Aid.Audience audience,
        Aid.Sheet sheet,
        List<AidVersion.Source> sources,
        LocalDate lastChecked,
        AidVersion.Assurance sure) {

    public Orientation {
        sources = List.copyOf(sources);
    }

    public LocalText name() {
        return sheet.name();
    }
}
