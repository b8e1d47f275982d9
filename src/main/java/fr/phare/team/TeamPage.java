package fr.phare.team;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Permissions;
import fr.phare.access.Viewer;
import fr.phare.account.Person;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the team shows.
 *
 * @param everybody of the chamber, also who does not take requests
 * @param coming absences that are not over
 * @param done the absence of which {@code notice} speaks
 */
record TeamPage(
        Page page,
        Viewer viewer,
        TeamCalendar calendar,
        LocalDate today,
        ZoneId zone,
        List<Person> everybody,
        List<Absence> coming,
        AbsenceForm form,
        FieldErrors errors,
        @Nullable Notice notice,
        @Nullable Absence done) {

    /** What was done, told by the page's address. */
    enum Notice {
        ENTERED("entree"),
        WITHDRAWN("retiree"),
        RESTORED("remise"),
        OVERLAPS("chevauche");

        private final String code;

        Notice(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    boolean mayChange(Absence absence) {
        return managesAll() || absence.account().equals(viewer.id());
    }

    boolean managesAll() {
        return viewer.may(Action.MANAGE_TEAM);
    }

    String name(@Nullable AccountId account) {
        return everybody.stream()
                .filter(person -> person.id().equals(account))
                .findFirst()
                .map(Person::name)
                .orElse("?");
    }

    /** {@code lun. 23}. */
    String shortDay(LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, page.words().locale());
        return weekday + " " + day.getDayOfMonth();
    }

    /** {@code du lundi 23 novembre 2026 à midi au mardi 24 novembre 2026}. */
    String when(Absence absence) {
        HalfDay first = absence.first();
        HalfDay last = absence.last();
        if (first.day().equals(last.day())) {
            TeamCalendar.Part part =
                    first.equals(last)
                            ? first.afternoon()
                                    ? TeamCalendar.Part.AFTERNOON
                                    : TeamCalendar.Part.MORNING
                            : TeamCalendar.Part.DAY;
            return page.t("team.on." + part.name(), page.date(first.day()));
        }
        String from = page.t(first.afternoon() ? "team.noon" : "team.day", page.date(first.day()));
        String to = page.t(last.afternoon() ? "team.day" : "team.noon", page.date(last.day()));
        return page.t("team.from-to", from, to);
    }

    /** Those who may sign in, to be seen with their roles. */
    List<Person> members() {
        return everybody.stream().filter(Person::enabled).toList();
    }

    /** Who may change an administrator’s role. */
    String administrators() {
        return members().stream()
                .filter(person -> Permissions.allow(person.roles(), Action.NAME_ADMINISTRATORS))
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }

    String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> page.of("account.role", role))
                .collect(Collectors.joining(", "));
    }

    String weeks(int plus) {
        return TeamController.ADDRESS + "?du=" + calendar.monday().plusWeeks(plus);
    }

    /** Who may stand in. */
    List<Person> team() {
        return calendar.people();
    }
}
