package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.queue.Headcount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away for a while; why is nobody's business.
 *
 * @param first half day on which they are away
 * @param last half day on which they are away
 * @param deputy the colleague in charge meanwhile
 */
record Absence(
        UUID id, AccountId account, HalfDay first, HalfDay last, @Nullable AccountId deputy) {

    boolean covers(HalfDay half) {
        return first.compareTo(half) <= 0 && half.compareTo(last) <= 0;
    }

    boolean touches(LocalDate day) {
        return covers(HalfDay.morning(day)) || covers(HalfDay.afternoon(day));
    }

    boolean overlaps(HalfDay from, HalfDay to) {
        return first.compareTo(to) <= 0 && from.compareTo(last) <= 0;
    }

    Headcount.Away in(ZoneId zone) {
        return new Headcount.Away(first.starts(zone), last.next().starts(zone));
    }
}
