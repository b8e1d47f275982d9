package fr.phare.invite;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import fr.phare.tables.TableRow;
import fr.phare.web.EmailAddress;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds name, address and roles in the rows of one list, one after the other. */
final class RowReading {

    /** {@code Jean Dupont <jean@exemple.fr> accueil}, as mail programs copy it. */
    private static final Pattern AROUND_ADDRESS =
            Pattern.compile("^(.*?)[<(\\[]?([^\\s<>()\\[\\]]+@[^\\s<>()\\[\\]]+)[>)\\]]?(.*)$");

    private final Optional<Titles> titles;
    private final Optional<Role> otherwise;
    private final Predicate<String> taken;
    private final Set<Role> givable;
    private final Words words;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param otherwise the role of a row that names none
     * @param givable the roles that whoever invites may give
     */
    RowReading(
            Optional<Titles> titles,
            Optional<Role> otherwise,
            Predicate<String> taken,
            Set<Role> givable,
            Words words) {
        this.titles = titles;
        this.otherwise = otherwise;
        this.taken = taken;
        this.givable = givable;
        this.words = words;
    }

    /** What a row says, before it is judged. */
    private static final class Found {
        final List<String> name = new ArrayList<>();
        final Set<Role> roles = EnumSet.noneOf(Role.class);
        final List<String> problems = new ArrayList<>();
        String email = "";
        boolean oddRole;
    }

    ListedPerson read(TableRow row) {
        Found found = new Found();
        titles.ifPresentOrElse(
                known -> readTitled(known, row.cells(), found), () -> readFree(row.cells(), found));
        if (row.cells().stream().anyMatch(cell -> cell.startsWith("="))) {
            found.problems.clear();
            found.problems.add(words.t("invite.problem.formula"));
        } else {
            judge(found, row.line());
        }
        String name = String.join(" ", found.name);
        return new ListedPerson(
                row.line(), row.cells(), name, found.email, found.roles, found.problems);
    }

    private void readTitled(Titles known, List<String> cells, Found found) {
        found.name.addAll(known.cells(cells, Titles.Column.FIRST_NAME));
        found.name.addAll(known.cells(cells, Titles.Column.NAME));
        String address = String.join(" ", known.cells(cells, Titles.Column.EMAIL));
        Matcher parts = AROUND_ADDRESS.matcher(address);
        found.email = parts.matches() ? parts.group(2) : address;
        known.cells(cells, Titles.Column.ROLES).forEach(text -> addRoles(text, found));
    }

    /** Without titles a role is what reads as one, and what comes before the address is a name. */
    private void readFree(List<String> cells, Found found) {
        for (String cell : cells) {
            Matcher parts = AROUND_ADDRESS.matcher(cell);
            if (found.email.isEmpty() && parts.matches()) {
                addNameOrRoles(parts.group(1).replace("\"", "").strip(), found);
                found.email = parts.group(2);
                addNameOrRoles(parts.group(3).strip(), found);
            } else {
                addNameOrRoles(cell, found);
            }
        }
    }

    private void addNameOrRoles(String text, Found found) {
        if (text.isEmpty()) {
            return;
        }
        boolean nameIsComing = found.email.isEmpty() || found.name.isEmpty();
        if (RoleWords.read(text).isEmpty() && nameIsComing) {
            found.name.add(text);
        } else {
            addRoles(text, found);
        }
    }

    private void addRoles(String text, Found found) {
        Optional<Set<Role>> roles = RoleWords.read(text);
        roles.ifPresent(found.roles::addAll);
        if (roles.isEmpty()) {
            found.oddRole = true;
            found.problems.add(words.t("invite.problem.role", text));
        }
    }

    private void judge(Found found, int line) {
        judgeName(String.join(" ", found.name), found.problems);
        judgeEmail(found.email, line, found.problems);
        if (found.roles.isEmpty() && !found.oddRole) {
            otherwise.ifPresentOrElse(
                    found.roles::add, () -> found.problems.add(words.t("invite.problem.no-role")));
        }
        if (!givable.containsAll(found.roles)) {
            found.problems.add(words.t("invite.problem.administrators-only"));
        }
    }

    private void judgeName(String name, List<String> problems) {
        if (name.isEmpty()) {
            problems.add(words.t("invite.problem.name"));
        } else if (name.length() > NewPerson.LONGEST_NAME) {
            problems.add(words.t("invite.problem.long-name", NewPerson.LONGEST_NAME));
        }
    }

    private void judgeEmail(String email, int line, List<String> problems) {
        if (email.isEmpty()) {
            problems.add(words.t("invite.problem.no-email"));
        } else if (!EmailAddress.isReadable(email)) {
            problems.add(words.t("invite.problem.email", email));
        } else {
            Integer earlier = seen.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
            if (earlier != null) {
                problems.add(words.t("invite.problem.twice", earlier));
            } else if (taken.test(email)) {
                problems.add(words.t("invite.problem.taken"));
            }
        }
    }
}
