package fr.phare.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Permissions;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cells;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who of the current chamber is away, mostly without a query. A change made on this node holds at
 * once, one made on another within five seconds.
 */
@Component
public class Absences {

    /** The absences of {@code chamber} are others now. */
    record AbsencesChanged(ChamberId chamber) {}

    /** How far back absences are known: further than any pace is measured. */
    static final int DAYS_BACK = 15;

    private static final Duration KEPT = Duration.ofSeconds(5);

    /** What is kept ready of one chamber. */
    private record Known(ZoneId zone, List<Absence> absences, Set<AccountId> notTaking) {}

    private final AbsenceRows rows;
    private final People people;
    private final Cells cells;
    private final Clock clock;
    private final Cache<ChamberId, Known> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    Absences(AbsenceRows rows, People people, Cells cells, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.cells = cells;
        this.clock = clock;
    }

    /** Those who are away for all or half of {@code day}, from fifteen days ago on. */
    public Set<AccountId> on(LocalDate day) {
        return accounts(absence -> absence.touches(day));
    }

    /** Those who are away now. */
    public Set<AccountId> now() {
        HalfDay now = half();
        return accounts(absence -> absence.covers(now));
    }

    public boolean isAway(AccountId account) {
        return now().contains(account);
    }

    /** Until when {@code account}, who is away now, is away; empty where they are there. */
    public Optional<Away> away(AccountId account) {
        HalfDay now = half();
        return current()
                .filter(one -> one.account().equals(account) && one.covers(now))
                .findFirst()
                .map(this::away);
    }

    /** Everybody who is away now. */
    public List<Away> away() {
        HalfDay now = half();
        return current().filter(absence -> absence.covers(now)).map(this::away).toList();
    }

    private Away away(Absence absence) {
        HalfDay last = absence.last();
        for (Absence other : all()) {
            if (other.account().equals(absence.account()) && other.first().equals(last.next())) {
                last = other.last();
            }
        }
        return new Away(absence.account(), last.day(), !last.afternoon(), absence.deputy());
    }

    /** How many people who take requests are there now. */
    public int presentNow() {
        Set<AccountId> gone = now();
        return Math.toIntExact(takers().filter(one -> !gone.contains(one.id())).count());
    }

    /** Those who take requests, by name: they may sign in and have done so. */
    Stream<Person> takers() {
        return people.ofChamber().stream().filter(Absences::takes);
    }

    /** All others of the chamber; a change of an account is known within five seconds. */
    Set<AccountId> notTaking() {
        return known.get(Wall.current(), chamber -> read()).notTaking();
    }

    private static boolean takes(Person one) {
        return one.enabled() && one.joined() && Permissions.allow(one.roles(), Action.TAKE_REQUEST);
    }

    /** The absences that end fifteen days ago or later, in the order of days. */
    List<Absence> all() {
        return known.get(Wall.current(), chamber -> read()).absences();
    }

    /** Where days begin and end. */
    ZoneId zone() {
        return known.get(Wall.current(), chamber -> read()).zone();
    }

    HalfDay half() {
        return HalfDay.at(clock.instant(), zone());
    }

    private Stream<Absence> current() {
        return all().stream();
    }

    private Set<AccountId> accounts(Predicate<Absence> which) {
        return current().filter(which).map(Absence::account).collect(Collectors.toSet());
    }

    private Known read() {
        ZoneId zone = cells.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<AccountId> others =
                people.ofChamber().stream()
                        .filter(one -> !takes(one))
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new Known(zone, rows.endingFrom(today.minusDays(DAYS_BACK)), others);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AbsencesChanged change) {
        known.invalidate(change.chamber());
    }
}
