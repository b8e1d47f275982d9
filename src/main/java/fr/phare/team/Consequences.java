package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.account.Person;
import fr.phare.audit.AuditLog;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseLists;
import fr.phare.queue.Boards;
import fr.phare.queue.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an absence would mean, before it is entered. */
@Component
class Consequences {

    private static final int SHOWN = 20;

    /** Nobody follows more. */
    private static final int COUNTED = 1_000;

    private static final int DAYS = 10;

    /** Who would be there on a day, in the half with fewer. */
    record Day(LocalDate day, List<Person> there) {}

    /**
     * What somebody else must see to.
     *
     * @param steps the first cases with a next step by the last day, those long due among them
     * @param allSteps how many of these there are
     * @param openCases all that they follow
     * @param kept the first requests that wait for them
     * @param allKept how many of these there are
     * @param days of the first two weeks, but for weekends
     * @param deputyAway whether whoever is to stand in is away meanwhile too
     */
    record Seen(
            List<CaseFile> steps,
            int allSteps,
            int openCases,
            List<Entry> kept,
            int allKept,
            @Nullable AccountId deputy,
            boolean deputyAway,
            List<Day> days) {}

    private final CaseLists cases;
    private final Boards boards;
    private final Absences absences;
    private final AbsenceRows rows;
    private final AuditLog audit;

    Consequences(
            CaseLists cases, Boards boards, Absences absences, AbsenceRows rows, AuditLog audit) {
        this.cases = cases;
        this.boards = boards;
        this.absences = absences;
        this.rows = rows;
        this.audit = audit;
    }

    Seen of(AbsenceForm.Wanted wanted, LocalDate today) {
        CaseLists.Filter theirs = new CaseLists.Filter(null, wanted.account(), null, null, "");
        List<Absence> others = rows.endingFrom(wanted.first().day());
        List<CaseFile> steps = steps(theirs, wanted, today);
        List<Entry> kept = boards.ownedBy(wanted.account(), COUNTED);
        List<CaseFile> shown = steps.stream().limit(SHOWN).toList();
        audit.record(
                "team.foresee",
                wanted.account().value(),
                shown.stream().map(file -> file.id().value()).toList());
        return new Seen(
                shown,
                steps.size(),
                cases.count(theirs, today),
                kept.stream().limit(SHOWN).toList(),
                kept.size(),
                wanted.deputy(),
                isAway(wanted.deputy(), wanted, others),
                days(wanted, others));
    }

    /** Those whose next step comes first come first; without a day come last. */
    private List<CaseFile> steps(
            CaseLists.Filter theirs, AbsenceForm.Wanted wanted, LocalDate today) {
        return cases.page(theirs, today, CaseLists.Order.NEXT_STEP, null, COUNTED).stream()
                .filter(file -> isDueBy(file, wanted.last().day()))
                .toList();
    }

    private static boolean isDueBy(CaseFile file, LocalDate last) {
        LocalDate on = file.nextStepOn();
        return on != null && !on.isAfter(last);
    }

    private static boolean isAway(
            @Nullable AccountId account, AbsenceForm.Wanted wanted, List<Absence> others) {
        return others.stream()
                .filter(other -> Objects.equals(other.account(), account))
                .anyMatch(other -> other.overlaps(wanted.first(), wanted.last()));
    }

    private List<Day> days(AbsenceForm.Wanted wanted, List<Absence> others) {
        LocalDate first = wanted.first().day();
        List<Person> team = absences.takers().toList();
        return first.datesUntil(wanted.last().day().plusDays(1))
                .filter(day -> !TeamCalendar.isWeekend(day))
                .limit(DAYS)
                .map(day -> new Day(day, there(day, team, wanted, others)))
                .toList();
    }

    private static List<Person> there(
            LocalDate day, List<Person> team, AbsenceForm.Wanted wanted, List<Absence> others) {
        return team.stream()
                .filter(person -> !person.id().equals(wanted.account()))
                .filter(
                        person ->
                                others.stream()
                                        .filter(other -> other.account().equals(person.id()))
                                        .noneMatch(other -> other.touches(day)))
                .toList();
    }
}
