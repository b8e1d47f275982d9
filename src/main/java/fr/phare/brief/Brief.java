package fr.phare.brief;

import fr.phare.casefile.CaseFile;
import fr.phare.chamber.Cell;
import fr.phare.queue.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person wants to know when they come.
 *
 * @param morning promises for before noon that are still open, and all that are late
 * @param urgent the first who are to be called, in the order of the line
 */
record Brief(
        LocalDate day,
        ZoneId zone,
        List<CaseFile> today,
        List<CaseFile> late,
        List<Waiting> morning,
        List<Waiting> urgent,
        List<Waiting> undecided) {

    /** Why somebody stands where they stand; said by the page. */
    enum Why {
        URGENT,
        LATE,
        ATTEMPTS,
        PROMISED
    }

    /** One who waits, by their name, or reference where nobody was named. */
    record Waiting(Entry entry, String name, Cell cell, boolean late) {

        List<Why> why() {
            List<Why> why = new ArrayList<>();
            if (entry.urgent()) {
                why.add(Why.URGENT);
            }
            if (late) {
                why.add(Why.LATE);
            }
            if (entry.attempts() > 0) {
                why.add(Why.ATTEMPTS);
            }
            if (!late) {
                why.add(Why.PROMISED);
            }
            return why;
        }

        @Override
        public String toString() {
            return "Waiting[" + entry.id() + "]";
        }
    }

    /** All that it shows of people, each once. */
    Set<UUID> shown() {
        Stream<UUID> cases = Stream.of(today, late).flatMap(List::stream).map(c -> c.id().value());
        Stream<UUID> waiting =
                Stream.of(morning, urgent, undecided)
                        .flatMap(List::stream)
                        .map(one -> one.entry().id().value());
        return Stream.concat(cases, waiting).collect(Collectors.toCollection(HashSet::new));
    }

    static Waiting waiting(Entry entry, String name, Cell cell, Instant now) {
        return new Waiting(entry, name, cell, entry.lateAt(now));
    }
}
