package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.chamber.PromiseClock;
import fr.phare.storage.Wall;
import fr.phare.web.Moments;
import fr.phare.web.Page;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a cell can offer right now: open or not, by when, and from when one may wish to be called.
 */
@Component
class AskOffer {

    /** A moment to choose: its value in the form and what it is called. */
    record Choice(String value, String label) {}

    /**
     * @param promisedBy if one asked now; null when the cell has no opening day
     */
    record Offer(boolean open, @Nullable Instant promisedBy, List<Choice> choices) {}

    private static final int OPENINGS = 6;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final Cells cells;
    private final Trials trials;
    private final Clock clock;

    AskOffer(Cells cells, Trials trials, Clock clock) {
        this.cells = cells;
        this.trials = trials;
        this.clock = clock;
    }

    /** Whether {@code page} is the one by which the cell tries itself. */
    boolean isTrial(Cell cell, Page page) {
        return trials.isTrial(cell, page.path());
    }

    Offer now(Cell cell, Words words) {
        Instant now = clock.instant();
        PromiseClock promises = Wall.within(cell.chamber(), () -> cells.clock(cell));
        Optional<Instant> promise = promises.promisedBy(now);
        Moments moments = new Moments(words, cell.zone());
        List<Choice> choices =
                starts(promises, now, cell.zone()).stream()
                        .map(start -> choice(start, now, cell.zone(), moments))
                        .toList();
        return new Offer(promises.isOpen(now), promise.orElse(null), choices);
    }

    private static Choice choice(Instant start, Instant now, ZoneId zone, Moments moments) {
        return new Choice(
                start.atZone(zone).toOffsetDateTime().toString(), moments.relative(start, now));
    }

    /** Openings to come, and two o'clock on days that open in the morning only once. */
    private static List<Instant> starts(PromiseClock promises, Instant now, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        for (Instant opening : promises.upcomingOpenings(now, OPENINGS)) {
            starts.add(opening);
            Instant afternoon = opening.atZone(zone).with(AFTERNOON).toInstant();
            if (afternoon.isAfter(opening) && promises.isOpen(afternoon)) {
                starts.add(afternoon);
            }
        }
        return starts.stream().distinct().sorted().toList();
    }
}
