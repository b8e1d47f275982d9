package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.account.Person;
import fr.phare.queue.Attendance;
import fr.phare.queue.Cover;
import fr.phare.queue.Headcount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the line who is there. */
@Component
class TeamAttendance implements Attendance {

    private final Absences absences;

    TeamAttendance(Absences absences) {
        this.absences = absences;
    }

    /** Whoever has left, or lost the right to take requests, is away for good. */
    @Override
    public Cover cover() {
        Map<AccountId, AccountId> standIns = new HashMap<>();
        for (Away away : absences.away()) {
            if (away.deputy() != null) {
                standIns.put(away.account(), away.deputy());
            }
        }
        Set<AccountId> away = new HashSet<>(absences.now());
        away.addAll(absences.notTaking());
        return new Cover(away, standIns);
    }

    /** Who takes requests today counts for the days before as well. */
    @Override
    public Headcount headcount(Instant from) {
        ZoneId zone = absences.zone();
        Set<AccountId> takers =
                absences.takers().map(Person::id).collect(Collectors.toUnmodifiableSet());
        return new Headcount(
                takers.size(),
                absences.all().stream()
                        .filter(absence -> takers.contains(absence.account()))
                        .map(absence -> absence.in(zone))
                        .filter(away -> away.to().isAfter(from))
                        .toList());
    }
}
