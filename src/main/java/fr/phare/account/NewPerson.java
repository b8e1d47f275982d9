package fr.phare.account;

import fr.phare.access.Role;
import java.util.Set;

/**
 * Somebody who is to sign in.
 *
 * @param email one account per address in the whole installation, whatever its case
 * @param roles at least one
 * @param language {@code fr} or {@code en}
 */
public record NewPerson(String email, String name, Set<Role> roles, String language) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 120;

    public NewPerson {
        email = email.strip();
        name = name.strip();
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewPerson" + roles;
    }
}
