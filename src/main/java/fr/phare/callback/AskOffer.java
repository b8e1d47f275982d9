package fr.phare.callback;

import fr.phare.appearance.Liveries;
import fr.phare.casefile.Retention;
import fr.phare.chamber.Cell;
import fr.phare.chamber.PromiseClock;
import fr.phare.settings.Settings;
import fr.phare.storage.Wall;
import fr.phare.topic.Topic;
import fr.phare.web.Livery;
import fr.phare.web.Moments;
import fr.phare.web.Page;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
     * @param outlook if one asked now; null when the cell has no opening day
     */
    record Offer(
            @Nullable Outlook outlook,
            List<Choice> choices,
            List<Topic> topics,
            Notes notes,
            Livery livery) {}

    /**
     * What the cell has to say above its form; empty where it says nothing.
     *
     * @param hours of being open, or closed, right now
     * @param kept how long an asking is kept, in words
     */
    record Notes(String banner, String hours, String kept) {}

    private static final int OPENINGS = 6;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final LinePlace place;
    private final Trials trials;
    private final Clock clock;
    private final Settings settings;
    private final Liveries liveries;

    AskOffer(LinePlace place, Trials trials, Clock clock, Settings settings, Liveries liveries) {
        this.place = place;
        this.trials = trials;
        this.clock = clock;
        this.settings = settings;
        this.liveries = liveries;
    }

    /** Whether {@code page} is the one by which the cell tries itself. */
    boolean isTrial(Cell cell, Page page) {
        return trials.isTrial(cell, page.path());
    }

    Offer now(Cell cell, Words words) {
        return Wall.within(cell.chamber(), () -> within(cell, words));
    }

    private Offer within(Cell cell, Words words) {
        Instant now = clock.instant();
        PromiseClock promises = place.clock(cell);
        Moments moments = new Moments(words, cell.zone());
        List<Choice> choices =
                starts(promises, now, cell.zone()).stream()
                        .map(start -> choice(start, now, cell.zone(), moments))
                        .toList();
        return new Offer(
                place.outlook(cell, now).orElse(null),
                choices,
                place.topics(cell),
                notes(cell, promises.isOpen(now), words),
                liveries.of(cell));
    }

    private Notes notes(Cell cell, boolean open, Words words) {
        return new Notes(
                settings.of(PageTexts.BANNER.in(words), cell.id()).text(),
                settings.of((open ? PageTexts.OPEN : PageTexts.CLOSED).in(words), cell.id()).text(),
                Retention.MONTHS.say(settings.ofChamber(Retention.MONTHS), words));
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
