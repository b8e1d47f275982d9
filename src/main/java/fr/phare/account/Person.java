package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import java.util.Set;

/**
 * Somebody who signs in, as other modules see them.
 *
 * @param enabled whether they may sign in
 */
public record Person(AccountId id, String name, String email, Set<Role> roles, boolean enabled) {

    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
