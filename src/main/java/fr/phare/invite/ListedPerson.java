package fr.phare.invite;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import java.util.List;
import java.util.Set;

/**
 * One row of a list of people.
 *
 * @param line where it began in the list, from 1
 * @param cells as typed
 * @param problems what is wrong with it, in plain words; empty when the person can be invited
 */
public record ListedPerson(
        int line,
        List<String> cells,
        String name,
        String email,
        Set<Role> roles,
        List<String> problems) {

    public ListedPerson {
        cells = List.copyOf(cells);
        roles = Set.copyOf(roles);
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** The person to invite, who reads {@code language}. */
    public NewPerson person(String language) {
        return new NewPerson(email, name, roles, language);
    }

    @Override
    public String toString() {
        return "ListedPerson[line " + line + "]";
    }
}
