package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.web.FieldErrors;
import fr.phare.web.TypedDate;
import fr.phare.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absence as typed.
 *
 * @param person id of whose it is
 * @param to last day; the same as {@code from} when left empty
 * @param fromHalf {@code afternoon} where the first day begins at noon
 * @param toHalf {@code morning} where the last day ends at noon
 * @param deputy id of the colleague in charge meanwhile; empty: nobody in particular
 */
record AbsenceForm(
        String person, String from, String fromHalf, String to, String toHalf, String deputy) {

    static final String AFTERNOON = "afternoon";
    static final String MORNING = "morning";

    /** Days back from today that may still be entered. */
    private static final int BACK = 31;

    private static final int YEARS_AHEAD = 2;

    /** What was meant. */
    record Wanted(AccountId account, HalfDay first, HalfDay last, @Nullable AccountId deputy) {}

    static AbsenceForm of(AccountId person) {
        return new AbsenceForm(person.toString(), "", "", "", "", "");
    }

    static AbsenceForm of(Map<String, String> sent, AccountId self) {
        String person = text(sent, "person");
        return new AbsenceForm(
                person.isEmpty() ? self.toString() : person,
                text(sent, "from"),
                text(sent, "fromHalf"),
                text(sent, "to"),
                text(sent, "toHalf"),
                text(sent, "deputy"));
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The absence asked for; else empty, and {@code errors} say why. */
    Optional<Wanted> read(
            LocalDate today, Collection<AccountId> team, Words words, FieldErrors errors) {
        Optional<AccountId> account = member(person, team);
        if (account.isEmpty()) {
            errors.add("person", words.t("team.error.person"));
        }
        Optional<HalfDay> first = first(today, words, errors);
        Optional<HalfDay> last = last(today, first, words, errors);
        Optional<AccountId> standIn = member(deputy, team);
        if (!deputy.isEmpty() && (standIn.isEmpty() || deputy.equals(person))) {
            errors.add("deputy", words.t("team.error.deputy"));
        }
        return errors.isEmpty()
                ? Optional.of(
                        new Wanted(
                                account.orElseThrow(),
                                first.orElseThrow(),
                                last.orElseThrow(),
                                standIn.orElse(null)))
                : Optional.empty();
    }

    private static Optional<AccountId> member(String id, Collection<AccountId> team) {
        return team.stream().filter(one -> one.toString().equals(id)).findFirst();
    }

    private Optional<HalfDay> first(LocalDate today, Words words, FieldErrors errors) {
        Optional<LocalDate> day = TypedDate.read(from);
        if (day.isEmpty()) {
            errors.add("from", words.t("team.error.date"));
        } else if (day.get().isBefore(today.minusDays(BACK))) {
            errors.add("from", words.t("team.error.past", BACK));
        } else if (day.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add("from", words.t("team.error.far", YEARS_AHEAD));
        }
        return day.map(one -> new HalfDay(one, fromHalf.equals(AFTERNOON)));
    }

    private Optional<HalfDay> last(
            LocalDate today, Optional<HalfDay> first, Words words, FieldErrors errors) {
        Optional<LocalDate> day = to.isEmpty() ? first.map(HalfDay::day) : TypedDate.read(to);
        Optional<HalfDay> last = day.map(one -> new HalfDay(one, !toHalf.equals(MORNING)));
        if (day.isEmpty() && !to.isEmpty()) {
            errors.add("to", words.t("team.error.date"));
        } else if (day.isPresent() && day.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.add("to", words.t("team.error.far", YEARS_AHEAD));
        } else if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
            errors.add("to", words.t("team.error.order"));
        }
        return last;
    }
}
